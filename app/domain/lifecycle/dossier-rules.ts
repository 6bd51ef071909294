/**
 * The rules of the leaflet. They hold whenever somebody binds the canton or the municipality, on the facts of that day:
 * a merger, a grant or another agreement may have come in between.
 */
export const BINDING = [
  'applicationIsComplete',
  'everyMemberHasResolved',
  'resolutionsCoverTheApplication',
  'budgetMeetsTheMatch',
  'termLiesWithinThePeriod',
  'applicationIsInTime',
  'noMemberHasProjectFunding',
  'noOtherAgreementRuns',
] as const

/** What is decided and agreed is for a time that is not over; an application is only handed in. */
export const AGREEING = [...BINDING, 'termIsStillAhead'] as const

/** What must hold for whoever decides on an application, and again for whoever confirms that. */
export const DECIDABLE = [
  ...AGREEING,
  'membersStillExist',
  'noOpenCompletionRequest',
  'noFileIsLocked',
  'everyFileIsScanned',
] as const

/** Once the contribution is fixed, it also has to be what the facts of the day give. */
export const FIXED = ['calculationIsPinned', 'populationIsAsPinned'] as const
