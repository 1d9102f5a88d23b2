/** A layer in a newer format, as far as this version can show it. It must never be written. */
import { LAYER_FORMAT, LAYER_VERSION, type Layer, layerSchema } from './layer.ts'
import { parseBy } from './parseBy.ts'

/** The layer in a file's text of a newer version, where its known fields are still as they were; else null. */
export function parseNewer(text: string): Layer | null {
  try {
    const data: unknown = JSON.parse(text)
    if (typeof data !== 'object' || data === null || Reflect.get(data, 'format') !== LAYER_FORMAT) return null
    const parsed = parseBy(layerSchema, { ...data, version: LAYER_VERSION })
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
