/** What newsrooms get: files that people read, which are never read back as layers. */

/** Excel, Word (one comment an annotation), a page that needs nothing else, and the same on paper. */
export const NEWSROOM_FORMATS = ['xlsx', 'docx', 'html', 'pdf'] as const

/** One of `NEWSROOM_FORMATS`. */
export type NewsroomFormat = (typeof NEWSROOM_FORMATS)[number]

/** Whether a name is one of `NEWSROOM_FORMATS`. */
export function isNewsroomFormat(name: string): name is NewsroomFormat {
  return NEWSROOM_FORMATS.some((format) => format === name)
}

/** Programs get slow with more comments than these in a document: LibreOffice takes half a minute to open so many. */
export const MOST_COMMENTS_IN_WORD = 2000
