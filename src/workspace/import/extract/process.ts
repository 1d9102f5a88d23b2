/** Where the command line's extractor starts: it reads the bytes of one file, answers, and waits to be ended. */
import { answerTo } from './answerTo.ts'

/** Electron's `process.parentPort` in a utility process. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  postMessage(message: unknown): void
}

const parentPort: ParentPort | undefined = Reflect.get(process, 'parentPort')

if (parentPort)
  parentPort.on('message', ({ data }) => void answerTo(data).then((answer) => parentPort.postMessage(answer)))
else process.on('message', (request) => void answerTo(request).then((answer) => process.send?.(answer)))
