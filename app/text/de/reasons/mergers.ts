/** What stands in the way of people and mergers. */
export const mergers = {
  'reason.known_as': 'Bisher: {name}',
  'reason.name_stays':
    'Wer die Adresse bisher las, hat eine Rolle ausserhalb Ihres Teams. Ist es dieselbe Person, bleibt ihr Name, wie er ist.',
  'reason.population_in_contribution':
    '{party} ({reference}): Der Beitrag ist mit den Zahlen dieses Stichtags berechnet.',
  'reason.population_of_period':
    '{period} rechnet mit dem Stichtag {day}. Wählen Sie dort zuerst einen anderen.',
  'reason.population_changed_since':
    '{municipality}: Eine spätere Tabelle hat die Zahl geändert. Ziehen Sie zuerst diese zurück.',
  'reason.left_unsigned': '{party}, {reference}',
  'reason.merger_in_second_review':
    '{party} ({reference}): Der Beitrag rechnet mit dieser Fusion. Zuerst muss die Zweitprüfung ihn zurückweisen.',
  'reason.merger_in_decision':
    '{party} ({reference}): Der Beitrag rechnet mit dieser Fusion. Nehmen Sie das Gesuch zuerst wieder in Prüfung.',
  'reason.merger_in_issue':
    '{party} ({reference}): Die ausgestellte Vereinbarung rechnet mit dieser Fusion. Nehmen Sie zuerst die Vereinbarung zurück, dann das Gesuch wieder in Prüfung.',
  'reason.merger_in_signature':
    '{party} ({reference}): Die unterzeichnete Vereinbarung rechnet mit dieser Fusion. Weisen Sie zuerst die Unterschrift zurück, nehmen Sie dann die Vereinbarung zurück und das Gesuch wieder in Prüfung.',
  'reason.merger_in_agreement':
    '{party} ({reference}): Was ab {fromYear} vereinbart ist, zählt mit dieser Fusion. Setzen Sie zuerst einen Nachtrag in Kraft, der den Betrag ab {fromYear} fest nennt; nach der Fusion rechnet ein weiterer wieder nach Schlüssel. Ist {fromYear} schon berichtet, rechnen Sie das Jahr zuerst ab.',
  'reason.merger_in_amendment':
    '{party} ({reference}): Nachtrag {number} zählt ab {fromYear} mit dieser Fusion. Setzen Sie zuerst einen Nachtrag in Kraft, der den Betrag ab {fromYear} fest nennt; ist die Fusion rückgängig gemacht, ändern weitere Mitglieder und Betrag zurück. Ist {fromYear} schon berichtet, rechnen Sie das Jahr zuerst ab.',
  'reason.merger_in_open_amendment':
    '{party} ({reference}): Nachtrag {number} beruht auf dieser Fusion. Ziehen Sie ihn zuerst zurück, oder lehnen Sie ab, was die Gemeinde beantragt hat.',
  'reason.merger_in_application':
    '{party} ({reference}): Die neue Gemeinde gehört zu diesem Dossier. Zuerst muss die Gemeinde ihr Gesuch zurückziehen.',
  'reason.merger_in_filing':
    'Das Gesuch {reference} hat {name} für die bisherige Gemeinde eingereicht. Geben Sie es zuerst zurück.',
  'reason.merger_in_report':
    'Den Bericht {year} zu {reference} hat {name} für die bisherige Gemeinde eingereicht. Geben Sie ihn zuerst zurück; ist er genehmigt, öffnen Sie ihn dafür wieder.',
  'reason.merger_in_signing':
    '{party} ({reference}): Die Vereinbarung hat am {day} {name} für die bisherige Gemeinde unterzeichnet. Weisen Sie die Unterschrift zuerst zurück, oder nehmen Sie die Vereinbarung zurück.',
  'reason.merger_in_acceptance':
    '{party} ({reference}): Nachtrag {number} hat am {day} {name} für die bisherige Gemeinde angenommen oder beantragt. Ziehen Sie ihn zuerst zurück, oder lehnen Sie ihn ab.',
  'reason.merger_in_account':
    '{party} ({reference}): Ein anderes Konto hat am {day} {name} für die bisherige Gemeinde beantragt. Lehnen Sie den Antrag zuerst ab; ist er bestätigt, halten Sie ihn an.',
  'reason.merger_left_act':
    '{party} ({reference}): «{act}», am {day} durch {name}. Das gilt weiter; was anders sein soll, regeln Gemeinde und Kanton neu.',
  'reason.merger_left_account':
    '{party} ({reference}): Das Konto, auf das der Kanton zahlt, hat am {day} {name} beantragt. Zahlungen warten, bis die Gemeinde es bestätigt oder ein anderes angibt.',
  'reason.merger_left_contact':
    '{party} ({reference}): Den Kontakt hat am {day} {name} geändert. Er wird wieder, was er vorher war.',
  'reason.merger_in_later':
    '{municipality} ist seither in {successor} aufgegangen. Machen Sie zuerst diese Fusion rückgängig.',
  'reason.merger_in_role': '{name} hat eine Rolle in {municipality}. Beenden Sie diese zuerst.',
  'reason.merger_in_opening':
    'Für {municipality} ist bis {untilOn} ein spätes Gesuch zugelassen. Nehmen Sie das zuerst zurück.',
  'reason.merger_in_grant':
    'Die Projektförderung «{title}» ist für {municipality} eingetragen. Ändern Sie sie zuerst, oder nehmen Sie sie zurück.',
} as const
