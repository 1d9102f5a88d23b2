/** Filled by its users. */
export const system = {} as const
