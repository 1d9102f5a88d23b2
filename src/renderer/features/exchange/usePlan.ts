/** What an export would write and lose, looked up whenever the choices change. */
import { useEffect, useState } from 'react'
import type { ExportFormat } from '../../../core/formats/names.ts'
import type { NewsroomFormat } from '../../../core/newsroom/formats.ts'
import type { Result } from '../../../core/result.ts'
import type { ExportedWhat, ExportPlan } from '../../../ipc/exchange.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'

/** The plan, as soon as it is known; null until then. `what` is an `ExportedWhat` as JSON. */
export function usePlan(format: ExportFormat | NewsroomFormat, what: string): Result<ExportPlan> | null {
  const [plan, setPlan] = useState<Result<ExportPlan> | null>(null)
  useEffect(() => {
    let isCurrent = true
    setPlan(null)
    void answerOf(bridge.planExport({ format, ...(JSON.parse(what) as ExportedWhat) })).then((answer) => {
      if (isCurrent) setPlan(answer)
    })
    return () => {
      isCurrent = false
    }
  }, [format, what])
  return plan
}
