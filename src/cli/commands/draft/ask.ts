import {createInterface} from 'node:readline/promises'
import type {Deps} from '../../deps.ts'

/** Asks a person; what is no clear yes is a no, and so is the end of the input. */
export async function ask(
  question: string,
  {stdin, stderr}: Pick<Deps, 'stdin' | 'stderr'>,
  signal: AbortSignal,
): Promise<boolean> {
  const line = createInterface({input: stdin, output: stderr})
  const ended = new Promise<string>(done => line.once('close', () => done('')))
  try {
    const answer = await Promise.race([line.question(question, {signal}), ended])
    return /^(?:y|yes|是|好)$/i.test(answer.trim())
  } finally {
    line.close()
  }
}
