/** Where the command line's extractor starts, a process of Node: it reads the bytes of one file, answers, and waits to be ended. */
import { answerTo } from './answerTo.ts'

process.on('message', (request) => void answerTo(request).then((answer) => process.send?.(answer)))
