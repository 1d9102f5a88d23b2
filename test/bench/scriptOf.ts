/** A module of the bench as a script for the page. */
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'

/** The module `<name>.ts` of this folder with all it imports, as one script that puts what it exports into `window[name]`. */
export async function scriptOf(name: 'peer' | 'bareDifference'): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, `${name}.ts`), formats: ['iife'], name },
    },
  })) as Rolldown.RolldownOutput[]
  const code = built[0]?.output[0]
  if (code?.type !== 'chunk') throw new Error(`${name} was not built`)
  return `${code.code}\nwindow.${name} = ${name}`
}
