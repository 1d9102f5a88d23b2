/**
 * A process that does one operation in a workspace, or edits for a while in turns with another, and prints the answers.
 */
import { writeSync } from 'node:fs'
import { OPERATIONS } from './operations.ts'
import { type Answered, add } from './prepared.ts'
import { loadProgram } from './program.ts'

const answered: Answered = (edit) => void writeSync(1, `${JSON.stringify(edit)}\n`)

/** Takes the lock whenever it is free, edits while it is held, and gives it up again, for so many milliseconds. */
async function contend(root: string, milliseconds: number): Promise<void> {
  const program = await loadProgram()
  const end = Date.now() + milliseconds
  while (Date.now() < end) {
    const lock = await program.takeLock({ root, annotator: 'ann', onChange: () => undefined })
    const store = program.createLayerStore({
      root,
      annotator: { id: 'ann', name: 'Ann' },
      onSaving: () => undefined,
      readOnly: lock.problem,
    })
    for (let count = 0; count < 3 && !lock.problem(); count += 1) {
      const edit = add(count * 5)
      const done = await store.edit('one', edit)
      if (done.ok) answered({ article: 'one', annotator: 'ann', id: edit.annotation.id })
    }
    await store.flush()
    await lock.release()
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 30))
  }
}

const [root = '', name = '', milliseconds = '0'] = process.argv.slice(2)
if (name === 'contend') await contend(root, Number(milliseconds))
else await OPERATIONS.find((operation) => operation.name === name)?.work(await loadProgram(), root, answered)
process.exit(0)
