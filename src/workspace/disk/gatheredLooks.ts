/** Looks into folders for many who ask one by one: those asked for at the same time are looked into together. */
import type { Found } from './folderContents.ts'
import { type Looks, looksHere } from './looks.ts'

/** So many files and folders are looked at by whoever asks: a thread would take longer to be asked. */
const FEW = 24

/** `size` is how many files and folders are expected in it. */
export function gatheredLooks(root: string, looks: Looks): (folder: string, size: number) => Promise<Found> {
  let asked: { readonly folder: string; readonly size: number; readonly answer: (found: Found) => void }[] = []
  const lookAtAll = async () => {
    const all = asked
    asked = []
    const size = all.reduce((sum, one) => sum + 1 + one.size, 0)
    const { folders } = size > FEW ? looks : looksHere
    const found = await folders(
      root,
      all.map(({ folder }) => folder),
    )
    for (const [index, { answer }] of all.entries()) answer(found[index] ?? 'unknown')
  }
  return (folder, size) =>
    new Promise((answer) => {
      if (asked.length === 0) setImmediate(() => void lookAtAll())
      asked.push({ folder, size, answer })
    })
}
