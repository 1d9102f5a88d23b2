/** Which state of the layers is measured: as they are, or as each was when its annotator first marked it as done. */
export const MEASURED_STATES = ['now', 'first-done'] as const

export type MeasuredState = (typeof MEASURED_STATES)[number]
