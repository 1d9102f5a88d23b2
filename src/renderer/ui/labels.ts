/** The words that controls say by themselves. The window gives them in its language, so that controls know no language. */
import { createContext } from 'react'

/** Those words. */
export const Labels = createContext({ close: 'Close', details: 'Details' })
