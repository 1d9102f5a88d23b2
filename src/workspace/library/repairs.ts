/** Repairs made while reading a workspace, reported to whoever works there, now or later. */
import type { Problem } from '../../core/problem.ts'

const listeners = new Map<string, Set<(problem: Problem) => void>>()
const untold = new Map<string, Problem[]>()

/** Tells what was repaired in the workspace in `root`. */
export function tellRepair(root: string, problem: Problem): void {
  const told = listeners.get(root)
  if (told?.size) for (const listener of told) listener(problem)
  else untold.set(root, [...(untold.get(root) ?? []), problem])
}

/** Calls `listener` with what was repaired since anybody was told, and from then on, until the function that it gives is called. */
export function onRepairs(root: string, listener: (problem: Problem) => void): () => void {
  const told = listeners.get(root) ?? new Set()
  listeners.set(root, told.add(listener))
  for (const problem of untold.get(root) ?? []) listener(problem)
  untold.delete(root)
  return () => void told.delete(listener)
}
