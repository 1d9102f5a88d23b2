/** Which version of its article a file is about, as fields that several formats have beside the text. */
import type { ArticleVersion } from '../model/articleVersion.ts'

/** The names of the fields; `captured` and `imported` are ISO times. */
export const VERSION_FIELDS = ['version', 'captured', 'imported'] as const

/** The fields of a version, none where there is but one; what isn't known is left out. */
export function versionFields(version: ArticleVersion | undefined): Readonly<Record<string, string | number>> {
  if (!version) return {}
  const { number, captured, imported } = version
  return { ...(number !== null && { version: number }), ...(captured !== null && { captured }), imported }
}
