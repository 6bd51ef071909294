/** What every agreement rests on, beside the legal bases of its period and of its distribution key (Merkblatt 1). */
export const FEDERAL_BASIS =
  'Bundesgesetz über die Ausländerinnen und Ausländer und über die Integration (AIG), namentlich Art. 4'
