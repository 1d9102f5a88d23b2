/** Factmark's own layer, as it lies in a workspace. */
import { checkLayer } from '../check/checkLayer.ts'
import { serializeLayer } from '../model/files.ts'
import { ok } from '../result.ts'
import type { Format } from './format.ts'

/** The layer file as it is, offsets in UTF-16 code units. */
export const factmarkFormat: Format = {
  extension: '.json',
  write: (article, layer) => {
    const [problem] = checkLayer(layer, article)
    return problem ? { ok: false, error: problem.problem } : ok(serializeLayer(layer))
  },
  verify: (_article, layer, file) => (file === serializeLayer(layer) ? layer.annotations.length : 0),
}
