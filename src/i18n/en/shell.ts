/** Filled by its users. */
export const shell = {} as const
