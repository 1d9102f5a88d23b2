/** Prints the figures as a table and writes them to `out/bench/bench.json`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import type { Reporter, TestCase, TestResult } from 'playwright/types/testReporter'
import { FIGURES, type Figure, ROUNDS } from './figures.ts'

const OUTPUT = join(import.meta.dirname, '../../out/bench')

/** Playwright's reporter. */
export default class FiguresReporter implements Reporter {
  private readonly figures: Figure[] = []

  onTestEnd(_test: TestCase, result: TestResult): void {
    for (const { type, description } of result.annotations) {
      if (type === FIGURES && description) this.figures.push(JSON.parse(description) as Figure)
    }
  }

  onEnd(): void {
    if (this.figures.length === 0) return
    const figures = this.figures.map((figure) => ({ ...figure, growth: growthOf(figure, this.figures) }))
    const rows = [HEAD, ...figures.map(rowOf)]
    const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
    const line = (row: readonly string[]) =>
      row
        .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
    console.log(`\n${rows.map(line).join('\n')}\n`)
    mkdirSync(OUTPUT, { recursive: true })
    const machine = { cores: cpus().length, processor: cpus()[0]?.model ?? '' }
    writeFileSync(join(OUTPUT, 'bench.json'), `${JSON.stringify({ machine, rounds: ROUNDS, figures }, null, 2)}\n`)
    console.log(`Medians of at least ${ROUNDS}, also in out/bench/bench.json.`)
  }
}

const HEAD = ['what', 'size', 'median', 'worst', 'floor', 'ratio', 'goal', 'growth']

/** How many times a figure is what it is at the smallest size; null at that size, and where there is but one. */
function growthOf(figure: Figure, all: readonly Figure[]): number | null {
  const smallest = all.find(({ name, floor }) => name === figure.name && floor?.name === figure.floor?.name)
  return smallest === undefined || smallest.size === figure.size ? null : figure.median / smallest.median
}

function rowOf(figure: Figure & { readonly growth: number | null }): string[] {
  const { name, size, unit, median, worst, floor, goal, growth, growthGoal } = figure
  const ratio = floor ? (median / floor.median).toFixed(2) : ''
  const told = (value: number) => `${value.toFixed(1)} ${unit}`
  const aim = goal === null ? '' : floor ? `≤ ${Number(goal.toFixed(1))} ×` : `≤ ${goal} ${unit}`
  const grown = growth === null ? '' : `${growth.toFixed(2)} ×${growthGoal === null ? '' : ` (≤ ${growthGoal} ×)`}`
  return [name, size, told(median), told(worst), floor ? `${floor.name} ${told(floor.median)}` : '', ratio, aim, grown]
}
