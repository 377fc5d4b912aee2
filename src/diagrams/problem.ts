/** Why a diagram stays code: `syntax` is the author's, `kind`, `large` and `part` say what is not drawn. */
export type ProblemKind = 'syntax' | 'dot' | 'kind' | 'large' | 'part'

/** A diagram that is not drawn; nothing else that drawing throws is its author's doing. */
export class DiagramProblem extends Error {
  readonly kind: ProblemKind
  /** Of the source, from 1; undefined where Mermaid does not say. */
  readonly line: number | undefined

  constructor(kind: ProblemKind, message: string, line?: number) {
    super(message)
    this.name = 'DiagramProblem'
    this.kind = kind
    this.line = line
  }
}
