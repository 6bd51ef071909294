/** What every agreement rests on, beside the legal basis of its distribution key (Merkblatt 1, 3 and 5). */
export const LEGAL_BASES = [
  'Bundesgesetz über die Ausländerinnen und Ausländer und über die Integration (AIG), namentlich Art. 4',
  'Grundlagenpapier Kantonale Integrationsprogramme KIP 3, 2024 bis 2027, vom 19. Oktober 2022',
] as const
