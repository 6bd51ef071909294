import type { NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'

/** What the agreements of the samples speak by: what they name of the leaflet. */
export const SAMPLE_CATALOGUE: NamedCatalogue = {
  pillars: [],
  areas: [
    {
      number: 1,
      pillar: null,
      name: 'Information, Abklärung Integrationsbedarf und Beratung',
      text: 'Begrüssung, Information und Beratung',
      open: true,
      goals: [
        entry(
          'welcome',
          'Neuzugezogene willkommen heissen, informieren und beraten',
          'Die kommunale Integrationsförderung wirkt darauf hin, dass neu in die Gemeinde gezogene Migrantinnen und Migranten, mit Perspektive auf längerfristigen, rechtmässigen Aufenthalt möglichst bald nach der Einreise willkommen geheissen sowie informiert und beraten werden.',
        ),
        entry(
          'access',
          'Niederschwelliger Zugang zu Information und Beratung',
          'Die kommunale Integrationsförderung wirkt darauf hin, dass Migrantinnen und Migranten, die in der Gemeinde wohnhaft sind, niederschwelligen Zugang zu Informationen zum Leben in der Gemeinde haben. Insbesondere berät die kommunale Integrationsförderung zu Fragen des Spracherwerbs, der Alltagsbewältigung, zu Angeboten im Bereich der frühen Kindheit, des Zusammenlebens und der beruflichen Integration. Der Fokus der Informations- und Beratungstätigkeit liegt auf lokalen / regionalen Angeboten im Gemeindegebiet. Wo nötig wird auf Angebote der Regelstruktur und auf kantonale Angebote verwiesen. Die Information und Beratung ist auf die jeweiligen Bedürfnisse der Migrantinnen und Migranten ausgerichtet und trägt ihrer jeweiligen Lebenssituation Rechnung. Bei Bedarf werden Schlüsselpersonen oder interkulturelle Dolmetschende beigezogen.',
        ),
      ],
      examples: [],
    },
    {
      number: 5,
      pillar: null,
      name: 'Zusammenleben und Partizipation',
      text: 'Zusammenleben und Partizipation',
      open: true,
      goals: [
        entry(
          'exchange',
          'Projekte und Austausch für das Zusammenleben',
          'Die kommunale Integrationsförderung setzt Projekte und Programme zur Förderung des Zusammenlebens zwischen Migrantinnen und Migranten und der Schweizer Bevölkerung in der Gemeinde um. Sie fördert den Austausch mit der Migrationsbevölkerung, den Organisationen der Zivilgesellschaft und weiteren relevanten Akteurinnen und Akteuren in der Gemeinde.',
        ),
        entry(
          'potential',
          'Bedürfnisse und Potenziale kennen, Partner sensibilisieren',
          'Die kommunale Integrationsförderung unterstützt die für das Zusammenleben in der Gemeinde wichtigen Stellen dabei, die Bedürfnisse und Potenziale von Migrantinnen und Migranten zu kennen. Sie sensibilisiert relevante Partnerinnen und Partner zu Möglichkeiten und Nutzen des Einbezugs und der Zusammenarbeit mit der Migrationsbevölkerung.',
        ),
      ],
      examples: [],
    },
  ],
  targetGroups: [
    entry('immigrants', 'Alle Zugewanderten', 'alle Zugewanderten'),
    entry(
      'work_and_family',
      'Personen aus EU/EFTA und Drittstaaten (Arbeit, Familiennachzug)',
      'insbesondere Personen, die aus der EU/EFTA oder aus Drittstaaten zur Berufstätigkeit oder im Familiennachzug in die Schweiz eingereist sind',
    ),
    entry(
      'asylum',
      'Personen aus dem Asylbereich, ergänzend zur DAF',
      'Personen aus dem Asylbereich, in Ergänzung zur Fallführung durch die DAF',
    ),
    entry(
      'local_population',
      'Einheimische Bevölkerung',
      'die einheimische Bevölkerung, da auch das Zusammenleben von Zugewanderten und Einheimischen gefördert werden soll',
    ),
    entry(
      'professionals',
      'Fachpersonen und Institutionen',
      'Fachpersonen und Institutionen, insbesondere im Bereich Information, Sensibilisierung und Beratung',
    ),
  ],
  costCategories: [
    {
      ...entry('projects', 'Projekte und Programme'),
      scope:
        'Projekte und Programme der kommunalen Integrationsförderung, gemäss den Richtlinien für die Unterstützung von Integrationsprojekten im KIP 3, insbesondere den Punkten 1 bis 6',
      eligible: true,
    },
    {
      ...entry('counselling', 'Spezifische Information und Beratung'),
      scope:
        'spezifische Information und Beratung von Zugewanderten zu Fragen der Integration, soweit sie nicht zum allgemeinen Informationsauftrag der Regelstrukturen gehört',
      eligible: true,
    },
    {
      ...entry('contact_point', 'Betrieb der Anlaufstelle'),
      scope: 'den Betrieb der kommunalen Anlaufstelle, zum Beispiel Miete und Infrastruktur',
      eligible: true,
    },
    {
      ...entry('personnel', 'Personal in der Umsetzung'),
      scope:
        'Personal, das direkt an der Umsetzung der strategischen Programmziele arbeitet, zum Beispiel in Begrüssungsgesprächen, Information und Beratung',
      eligible: true,
    },
    {
      ...entry('not_eligible', 'Nicht anrechenbar'),
      scope: 'allgemeine Verwaltungskosten und Aufgaben, welche die Regelstrukturen ohnehin erfüllen',
      eligible: false,
    },
  ],
  keyFigures: [],
}

function entry(code: string, name: string, text = '') {
  return { code, name, text, open: true }
}
