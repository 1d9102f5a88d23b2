/** The option that names a unit of offsets. */
import { OFFSET_UNITS, type OffsetUnit } from '../core/formats/unitNames.ts'
import { fail } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'

/** The unit that was named, undefined where none was: `unit-unknown`. */
export function unitNamed(name: string | undefined): Result<OffsetUnit | undefined> {
  const unit = OFFSET_UNITS.find((one) => one === name)
  return name === undefined || unit ? ok(unit) : fail('unit-unknown', { unit: name, units: OFFSET_UNITS.join(', ') })
}
