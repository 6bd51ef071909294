import type { errors as source } from '#app/text/de/errors.ts'

export const errors: Record<keyof typeof source, string> = {
  'error.invalid': 'This answer is not right. Please check it.',
  'error.required': 'This answer is required. Please fill in the field.',
  'error.no_municipality_here':
    'A role at the canton belongs to no municipality. Please leave the municipality empty, or choose a municipal role.',
  'error.no_signatory': 'This person cannot file or sign for your municipality. Please choose somebody else.',
  'error.choose': 'Please make a choice.',
  'error.must_be_ticked': 'Please confirm this point to go on.',
  'error.too_short': 'This text is too short. It needs at least {limit} characters.',
  'error.too_long': 'This text is too long. At most {limit} characters are allowed.',
  'error.too_small': 'This value is too small. At least {limit} is allowed.',
  'error.too_big': 'This value is too large. At most {limit} is allowed.',
  'error.too_few': 'There are too few entries. At least {limit} are needed.',
  'error.too_many': 'There are too many entries. At most {limit} are allowed.',
  'error.not_an_amount': 'Please enter an amount in francs, for example 12’500.50.',
  'error.amount_too_large': 'This amount is too large. At most {limit} is possible.',
  'error.negative_amount': 'The amount must not be below zero.',
  'error.not_a_number': 'Please enter a whole number, for example 25.',
  'error.not_a_year': 'Please enter a year, for example 2027.',
  'error.not_a_date': 'Please enter a date that exists: dd.mm.yyyy, for example 15.03.2027.',
  'error.day_outside': 'Please choose a day within this time: {limit}.',
  'error.date_in_the_past': 'This date lies in the past. Please choose a later one.',
  'error.date_in_the_future': 'This date lies in the future. Please choose an earlier one.',
  'error.completion_untold':
    'Nobody is decided on without having been told: leave at least one reminder or the notice.',
  'error.ends_before_start': 'The end lies before the start. Please check both dates.',
  'error.outside_period': 'This lies outside the current KIP period. Please choose years within it.',
  'error.asked_not_kept':
    'Too many forms wait in this browser already. Please send one of them first, or discard it.',
  'error.resolution_outside_period':
    'The years of the KIP period count here: {limit}. Where the resolution holds beyond them, enter the first or the last of these years.',
  'error.not_taken':
    'The canton takes no application for a term from this year on. Please choose another year, or ask the cantonal integration office: it can open earlier years to your municipality.',
  'error.year_outside_period': 'Lies outside of the period.',
  'error.credit_below_committed':
    'There would be less than is committed and reserved. From this source it takes at least {limit}.',
  'error.population_leaps':
    'In {limit} municipalities the figure has changed by more than a fifth since the last reference day. Check file and reference day, and confirm it here.',
  'error.credit_short':
    'More is committed and reserved for this year already. From this source it would take {limit}. Please check the amount, or confirm it here.',
  'error.period_name_taken': 'Another period has this name already. Please choose another one.',
  'error.period_overlaps': 'This time overlaps with another period: {limit}.',
  'error.period_not_from_january': 'A period consists of whole calendar years: it begins on 1 January.',
  'error.period_not_to_december': 'A period consists of whole calendar years: it ends on 31 December.',
  'error.not_a_month_day': 'Please enter a day that every year has: dd.mm., for example 31.01.',
  'error.not_a_share':
    'Please enter a share of the whole that is more than nothing, for example 50 % or 1/3.',
  'error.shares_not_one':
    'The shares of all instalments do not add up to the whole. Together they are {limit}.',
  'error.tranche_not_later':
    'This instalment is not due later than the one before. Please put them in the order of their days.',
  'error.gate_without_year': 'This period has one year only: there can never be a report of the year before.',
  'error.no_population_on_day': 'The portal knows no population for this day. It knows: {limit}.',
  'error.opened_already':
    'Late applications of this municipality are let in already. Take that back first if something else is to hold.',
  'error.more_than_a_year_ahead': 'This day lies more than a year ahead. Please choose an earlier one.',
  'error.not_an_email': 'Please enter a full e-mail address, for example name@gemeinde.ch.',
  'error.not_a_plain_mailbox':
    'Not every mail reaches this address: it has accented letters or quotation marks before the @. Please give another address.',
  'error.not_a_phone': 'Please enter a phone number, for example 041 123 45 67.',
  'error.not_a_postal_code': 'Please enter a postal code of four digits, for example 6003.',
  'error.not_an_iban':
    'Please enter an IBAN of Switzerland or Liechtenstein, for example CH93 0076 2011 6238 5295 7.',
  'error.iban_is_foreign':
    'This IBAN is from another country. Please take an account in Switzerland or Liechtenstein (CH or LI).',
  'error.iban_has_another_length':
    'A Swiss IBAN has 21 characters. Please compare it with your bank statement.',
  'error.iban_is_mistyped':
    'There is a typing error in this IBAN: its check digits do not fit. Please compare it with your bank statement.',
  'error.iban_is_for_qr_bills':
    'This is a QR-IBAN, which only takes payments by QR-bill. Please enter the ordinary IBAN of the same account; it is on your bank statement.',
  'error.not_a_url': 'Please enter a full web address, for example https://www.lu.ch.',
  'error.agreement_ending':
    'Please enter a word that ends in «vereinbarung», such as «Leistungsvereinbarung».',
  'error.agreement_ending_english':
    'Please enter a name that ends in «agreement», such as «service agreement».',
  'error.wrong_format': 'This answer does not have the expected form. Please compare it with the example.',
  'error.too_many_fields': 'This form has too many rows. Please split your answers.',
  'error.unknown_choice': 'This choice does not exist. Please choose from the list.',
  'error.unknown_municipality': 'We do not know this municipality. Please choose one of the {:ofCanton}.',
  'error.municipality_gone':
    'This municipality does not exist any more in that year. It belongs to {limit}: please choose that one.',
  'error.grant_known': 'This funding is in the register already, for {limit}. Please change it there.',
  'error.grant_before': 'The funding only begins in {limit}. Take it back if it is not to count at all.',
  'error.grant_ends_then': 'The funding ends in {limit} anyway. Please name an earlier year.',
  'error.sheet_empty': 'The file is empty.',
  'error.sheet_not_a_table': 'This is no table. Please choose a CSV or XLSX.',
  'error.sheet_unreadable': 'This file cannot be read. Open it in Excel, and save it anew as XLSX.',
  'error.sheet_locked':
    'The file has a password or is in the old format XLS. Save it without a password as XLSX.',
  'error.sheet_macros': 'The file has macros. Save it as XLSX without macros.',
  'error.sheet_embedded': 'Other files are embedded in this one. Save the table alone.',
  'error.sheet_external': 'The file takes values from other files. Put the values in their place.',
  'error.sheet_too_large': 'The file is too large. Save only the table that you need.',
  'error.sheet_rows': 'The table has too many rows. It ends at {limit}.',
  'error.sheet_columns': 'The table reaches too far to the right. Delete what stands at {limit}.',
  'error.sheet_open_quote': 'A quote is not closed. It begins at {limit}.',
  'error.sheet_no_value': 'A formula has no value. It stands at {limit}.',
  'error.sheet_too_complex': 'Reading the file takes too long. Save only the table that you need.',
  'error.sheet_busy': 'Many files are being read at the moment. Please try again in a minute.',
  'error.taken': 'This is already taken. Please choose another.',
  'error.not_same': 'The two answers are not the same.',
  'error.choose_file_again': 'Choose the file again.',
  'error.copy_doubted': 'Confirm the copy, or choose another one.',
  'error.file_required': 'Please choose a file.',
  'error.file_too_large': 'This file is too large. At most {limit} MB are possible.',
  'error.file_only_one': 'Only one file is possible here. Please choose exactly one.',
  'error.file_too_many': 'These are too many files. At most {limit} are possible at once.',
  'error.file_infected':
    'The virus scanner has already found malware in this very file. Please choose a clean version.',
  'error.file_empty': 'This file is empty. Please choose another.',
  'error.file_type': 'This file format is not possible here. Possible are: {limit}.',
  'error.file_pdf_encrypted': 'This PDF is protected by a password. Please upload it without protection.',
  'error.file_pdf_script':
    'This PDF contains program code (JavaScript). Please print it into a new PDF and upload that.',
  'error.file_pdf_xfa': 'This PDF is a dynamic form (XFA). Please print it into a new PDF and upload that.',
  'error.file_pdf_launch':
    'This PDF opens other files or programs. Please print it into a new PDF and upload that.',
  'error.file_pdf_submit':
    'This PDF sends form data to an address or fetches some. Please print it into a new PDF and upload that.',
  'error.file_pdf_media':
    'This PDF contains film, sound or other media. Please print it into a new PDF and upload that.',
  'error.file_pdf_attachment':
    'A file is attached to this PDF. Please upload the PDF without it, and the attachment by itself.',
  'error.file_pdf_opening':
    'This PDF does something when it is opened or paged through. Please print it into a new PDF and upload that.',
  'error.file_office_macros':
    'This file contains macros or controls. Please save it without macros or as a PDF.',
  'error.file_office_template':
    'This file fetches its template from another address. Please save it as a PDF.',
  'error.file_office_embedded':
    'Other files are embedded in this file, for example a table in a text. Please save it as a PDF.',
  'error.file_office_external':
    'This file fetches content from other files or addresses. Please break these links, or save the file as a PDF.',
  'error.file_office_unreadable':
    'This file cannot be checked: it is damaged, protected or packed in an unusual way. Please save it again, best as a PDF.',
  'error.file_unreadable':
    'This PDF is damaged and cannot be checked. Please open it, print it into a new PDF and upload that.',
  'error.file_picture_unreadable':
    'This picture is incomplete or damaged. Please scan or photograph the paper again, best as a PDF.',
  'error.file_too_complex':
    'This file cannot be checked: it takes too long or too much memory. Please save it again, for example as a PDF of fewer pages.',
  'error.file_busy': 'Very many files are being checked just now. Please send yours again in a minute.',
  'error.too_many_requests': 'Those were too many attempts. Please wait a few minutes.',
  'error.amendment_no_change': 'Nothing would change like this',
  'error.amendment_other_key': 'Another version of the distribution key counts from this year on',
  'error.amendment_pool_without_parties':
    'The key shares a fixed sum, but nobody reaches the minimum population',
  'error.amendment_minima_above_pool':
    'The key shares a fixed sum, and the minimum contributions together come to more than is free: {limit}',
  'error.amendment_caps_below_pool':
    'The key shares a fixed sum, and the maximum contributions together come to less than is free: {limit}',
  'error.amendment_pool_used_up': 'The key shares a fixed sum, and all of it is promised already: {limit}',
  'error.amendment_beyond_pool': 'The key shares a fixed sum; so much of it is still free: {limit}',
  'error.amendment_not_calculable':
    'The contribution cannot be calculated: the population of a member municipality is missing. Have it read in first',
  'error.amendment_members_first':
    'An amendment of the members comes first: {limit} has ended by then. After it this one can be asked for',
  'error.amendment_year_closed': 'The report of this or a later year has been filed already',
  'error.amendment_outside_term': 'This year is not within the term of the agreement',
  'error.amendment_past_period': 'The agreement ends with the programme period at the latest',
  'error.amendment_not_year_end': 'The end is a 31 December',
  'error.amendment_term_terminated':
    'The agreement is terminated: it lasts longer only if the termination is revoked',
  'error.amendment_term_not_longer': 'The new end lies after the present one; for an earlier one, terminate',
  'error.amendment_of_nothing':
    'A contribution of CHF 0 is none. If none is to be paid any more, terminate the agreement',
  'error.amendment_lead_is_member': 'Choose the new lead municipality among the members',
  'error.amendment_member_twice': 'A municipality is chosen twice',
  'error.amendment_year_over': 'Measures change only for years that are not over yet',
  'error.amendment_last_measure': 'One measure has to stay: enter the new one first',
  'error.amendment_measure_without_budget': 'The measure needs at least one budget line from this year on',
  'error.amendment_line_twice': 'Two lines with the same label and category: make them one',
  'error.not_fulfilled': '{limit}',
  'error.steps_not_descending': 'Please write the days in descending order, for example 60, 30, 14.',
  'error.rate_above_one': 'A share is at most 100 %.',
  'error.minimum_above_cap': 'The smallest contribution is above the largest. Please change one of them.',
  'error.first_bracket_not_over_0':
    'The lowest bracket begins over 0. Please enter 0 here, or add a bracket from 0.',
  'error.brackets_not_ascending':
    'This edge stands in another row already: the brackets overlap. Please choose another edge, or remove one of the rows.',
  'error.key_gives_nothing': 'Like this nobody gets a contribution. Please enter more than zero.',
  'error.pool_not_multiple_of_unit':
    'This sum is no whole number of rounding steps. Please round the sum, or choose a finer rounding.',
  'error.minimum_above_pool': 'The minimum contribution of one municipality is higher than the whole sum.',
  'error.pool_with_member_bonus': 'With a bonus more would be spent than the sum. Please leave it empty.',
  'error.bound_not_multiple_of_unit':
    'This bound is no whole number of rounding steps. Please round it, or choose a finer rounding.',
  'error.entry_twice': 'Another row has this name already.',
  'error.number_twice': 'Another row has this number already.',
  'error.step_twice': 'Another row has this step already.',
  'error.chain_decides_nothing':
    'None of these steps is a decision. Please add a decision, or remove all steps.',
  'error.decision_before_recommendation':
    'No decision comes after this recommendation that it could be for. Please put it before the decision.',
  'error.before_comes_first':
    'This step lies before the agreement and stands behind a step after it. Please change the order.',
  'error.entry_in_use':
    'Municipalities have chosen already: {limit}. Leave it there, and close it if it is not to be offered any more.',
  'error.class_member_twice': 'One of these municipalities stands in another class already.',
  'error.not_a_bfs_number': 'Please enter FSO numbers separated by commas, for example 191, 198.',
  'error.class_twice': 'This class stands in another row already.',
  'error.paste_columns':
    'Not two columns, on line: {limit}. Please paste edge and amount, parted by a tab or a semicolon.',
  'error.merger_ended_already': 'This municipality does not exist then, or ends already',
  'error.merger_before_intake':
    'On that day or later this municipality takes another one in. Choose a day after it, or take that merger back first',
  'error.merger_left_unseen': 'Please look at each point and confirm it.',
  'error.merger_same': 'Choose two different municipalities',
  'error.foundation_of_none': 'Choose at least one municipality',
  'error.foundation_number_taken': 'A municipality bears this number already',
  'error.foundation_name_taken': 'Another municipality has this name already',
  'error.renaming_same': 'This municipality is called so already',
  'error.renaming_in_the_future': 'This day has not come yet; enter the name as soon as it counts',
  'error.foundation_place': 'Choose one of the municipalities that unite',
  'error.file_pdf_only': 'This document has to be a PDF.',
  'error.signature_not_found':
    'No electronic signature can be found in this PDF. Sign it, or choose «Signed by hand».',
  'error.signed_copy_same':
    'This is the file that lies there as the signed copy already. Please choose the right copy.',
  'error.signed_copy_unsigned':
    'This is the copy without a signature, as the portal issued it. Print it, sign it by hand, and upload the scan of it.',
  'error.signed_copy_foreign':
    'This is another document: {limit}. Please choose the signed copy of the agreement that this is about.',
  'error.signed_copy_type': 'The signed agreement has to be a PDF or a picture (PNG, JPEG).',
}
