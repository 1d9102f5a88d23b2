/** What is wrong with the claim records of a workspace, for `validate`. Reads; never writes. */
import { parseClaim } from '../../core/model/files.ts'
import { isId } from '../../core/model/ids.ts'
import type { Problem } from '../../core/problem.ts'
import { namesIn, readText } from '../disk/files.ts'
import { guardPath } from '../disk/guard.ts'
import { claimPath, claimsFolder, nameWithin } from '../disk/paths.ts'
import { evidenceAt } from './evidence.ts'

/** Calls back with each fault: the record's file, the path in it, and what is wrong. */
export async function checkClaims(
  root: string,
  report: (file: string, path: string, problem: Problem) => void,
): Promise<void> {
  const names = await namesIn(claimsFolder(root)).catch(() => [])
  for (const name of names.filter((one) => one.endsWith('.json') && !one.startsWith('.'))) {
    const id = name.slice(0, -'.json'.length)
    if (!isId(id)) {
      report(`claims/${name}`, '', { code: 'id-invalid', details: { id } })
      continue
    }
    const path = claimPath(root, id)
    const file = nameWithin(root, path)
    const unsafe = await guardPath(root, path)
    if (unsafe) {
      report(file, '', unsafe)
      continue
    }
    const text = await readText(path, file)
    const parsed = text.ok ? parseClaim(text.value, file) : text
    if (!parsed.ok) {
      report(file, String(parsed.error.details.path ?? ''), parsed.error)
      continue
    }
    if (parsed.value.id !== id)
      report(file, 'id', { code: 'id-differs', details: { found: parsed.value.id, expected: id } })
    for (const [index, evidence] of parsed.value.evidence.entries()) {
      const kept = evidence.file === null ? null : await evidenceAt(root, evidence.file)
      if (kept && !kept.ok) report(file, `evidence.${index}.file`, kept.error)
    }
  }
}
