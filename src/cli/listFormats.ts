/** What `factmark annotations` writes. */
export const LIST_FORMATS = ['table', 'json', 'csv', 'xlsx'] as const

/** One of them. */
export type ListFormat = (typeof LIST_FORMATS)[number]
