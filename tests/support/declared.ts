/** What a person fills in who acts for a municipality. */
export const DECLARED = {
  name: 'David Duss',
  function: 'Gemeindeschreiber',
  onBehalfOf: 'Gemeinde Root',
  authority: 'on',
}
