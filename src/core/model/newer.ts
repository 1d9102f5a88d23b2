/** Files of a newer version that can still be read, and only that. */
import type { FileFormat } from './fileFormat.ts'
import { parseBy } from './parseBy.ts'

/** What a file's text of a newer version says, where its known fields are still as they were; else null. */
export function parseNewer<T>(text: string, { format, version, schema }: FileFormat<T>): T | null {
  try {
    const data: unknown = JSON.parse(text)
    if (typeof data !== 'object' || data === null || Reflect.get(data, 'format') !== format) return null
    const parsed = parseBy(schema, { ...data, version })
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
