import type {RootContent} from 'mdast'
import {isInNote, nameInNote, placeInNote} from '../../rules/origin.ts'
import {visitNodes} from '../../tree/visit.ts'

/**
 * Makes nodes of a note ready to stand in an article: their places say which note they are from, and names of
 * footnotes and addresses (`[^1]`, `[a][b]`) mean those of the note.
 *
 * @param index of the note in `Notes.origins`
 */
export function moveNote(nodes: readonly RootContent[], index: number): void {
  for (const node of nodes) {
    visitNodes(node, each => {
      const {position} = each
      // What is from a note in the note says so already.
      if (position && !isInNote(position)) each.position = placeInNote(position, index)
      if ('identifier' in each) each.identifier = nameInNote(each.identifier, index)
      return undefined
    })
  }
}
