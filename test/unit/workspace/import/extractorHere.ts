/** An extractor without a process of its own. */
import { answerTo } from '../../../../src/workspace/import/extract/answerTo.ts'
import type { ExtractorProcess } from '../../../../src/workspace/import/extract/extractorProcess.ts'

/** An extractor in this process. */
export function extractorHere(): ExtractorProcess {
  let answer: (value: unknown) => void = () => undefined
  return {
    send: async (request) => answer(await answerTo(request)),
    onAnswer: (listener) => {
      answer = listener
    },
    onEnd: () => undefined,
    memory: async () => null,
    end: () => undefined,
  }
}
