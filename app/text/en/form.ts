import type { form as source } from '#app/text/de/form.ts'

export const form: Record<keyof typeof source, string> = {
  'form.optional': '(optional)',
  'form.allRequired': 'Everything is required unless it says «(optional)».',
  'form.error': 'Error',
  'form.errorTitle': 'Error: {title}',
  'form.errorPrefix': 'Error:',
  'done.dossier.edit': '«{section}» is saved',
  'done.reportingYear.edit': 'Report {year} is saved',
  'done.checklist.check': 'The check list is saved',
  'done.programme.change_reminders': 'The reminders are saved',
  'done.saved': 'Saved',
  'done.uploaded': 'File «{name}» uploaded.',
  'done.invited': 'The person is invited',
  'done.person_corrected': 'The details are corrected',
  'done.role_restored': 'The role is given again',
  'done.role_ended': 'The role has ended',
  'done.calendar_ended': 'The calendar address is no longer valid',
  'done.deputy_ended': 'The deputising has ended',
  'done.session_ended': 'The device is signed out',
  'done.parked_dropped': 'What was typed is discarded',
  'done.mail_queued': 'The mail goes out again',
  'form.errors.one': 'One answer needs your attention',
  'form.errors.other': '{count} answers need your attention',
  'form.errorsHint': 'What you typed is still here. Choose a message to go to its field.',
  'form.unsaved': 'There are unsaved changes. Do you want to leave this page anyway?',
  'form.busy': 'Sending …',
  'form.choose': 'Please choose',
  'form.date.hint': 'dd.mm.yyyy, for example 15.03.2027',
  'form.amount.hint': 'Amount in francs, for example 12’500 or 12’500.50',
  'form.file.choose': 'Choose a file',
  'form.file.sending': 'The file is being sent. Please keep this page open until it has arrived.',
  'form.file.hint': 'Accepted formats: {types} (at most {limit} MB)',
  'form.rows.add': 'Add a row',
  'form.rows.remove': 'Remove row {row}',
  'form.rows.row': 'Row {row}',

  'error.invalid': 'This answer is not right. Please check it.',
  'error.required': 'This answer is required. Please fill in the field.',
  'error.choose': 'Please make a choice.',
  'error.must_be_ticked': 'Please confirm this point to go on.',
  'error.too_short': 'This text is too short. Please write a little more.',
  'error.too_long': 'This text is too long. Please shorten it.',
  'error.too_small': 'This value is too small.',
  'error.too_big': 'This value is too large.',
  'error.too_few': 'There are too few entries. Please add some.',
  'error.too_many': 'There are too many entries. Please remove some.',
  'error.not_an_amount': 'Please enter an amount in francs, for example 12’500.50.',
  'error.negative_amount': 'The amount must not be below zero.',
  'error.not_a_number': 'Please enter a whole number, for example 25.',
  'error.not_a_year': 'Please enter a year, for example 2027.',
  'error.not_a_date': 'Please enter a date that exists: dd.mm.yyyy, for example 15.03.2027.',
  'error.date_in_the_past': 'This date lies in the past. Please choose a later one.',
  'error.date_in_the_future': 'This date lies in the future. Please choose an earlier one.',
  'error.ends_before_start': 'The end lies before the start. Please check both dates.',
  'error.outside_period': 'This lies outside the current KIP period. Please choose years within it.',
  'error.not_an_email': 'Please enter a full e-mail address, for example name@gemeinde.ch.',
  'error.not_a_plain_mailbox':
    'Not every mail reaches this address: it has accented letters or quotation marks before the @. Please give another address.',
  'error.not_a_phone': 'Please enter a phone number, for example 041 123 45 67.',
  'error.not_a_postal_code': 'Please enter a postal code of four digits, for example 6003.',
  'error.not_an_iban':
    'Please enter an IBAN of Switzerland or Liechtenstein, for example CH93 0076 2011 6238 5295 7.',
  'error.iban_is_foreign':
    'This IBAN is from another country. The canton pays to accounts in Switzerland or Liechtenstein (CH or LI).',
  'error.iban_has_another_length':
    'A Swiss IBAN has 21 characters. Please compare it with your bank statement.',
  'error.iban_is_mistyped':
    'There is a typing error in this IBAN: its check digits do not fit. Please compare it with your bank statement.',
  'error.iban_is_for_qr_bills':
    'This is a QR-IBAN, which only takes payments by QR-bill. Please enter the ordinary IBAN of the same account; it is on your bank statement.',
  'error.not_a_url': 'Please enter a full web address, for example https://www.lu.ch.',
  'error.wrong_format': 'This answer does not have the expected form. Please compare it with the example.',
  'error.too_many_fields': 'This form has too many rows. Please split your answers.',
  'error.unknown_choice': 'This choice does not exist. Please choose from the list.',
  'error.unknown_municipality':
    'We do not know this municipality. Please choose one of the canton of Lucerne.',
  'error.taken': 'This is already taken. Please choose another.',
  'error.not_same': 'The two answers are not the same.',
  'error.file_required': 'Please choose a file.',
  'error.file_too_large': 'This file is too large. At most {value} MB are possible.',
  'error.file_only_one': 'Only one file is possible here. Please choose exactly one.',
  'error.file_empty': 'This file is empty. Please choose another.',
  'error.file_type': 'This file format is not possible here. Possible are: {value}.',
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
  'error.file_too_complex':
    'This file cannot be checked: it takes too long or too much memory. Please save it again, for example as a PDF of fewer pages.',
  'error.file_busy': 'Very many files are being checked just now. Please send yours again in a minute.',
  'error.too_many_requests': 'Those were too many attempts. Please wait a few minutes.',
}
