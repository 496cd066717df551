import assert from 'node:assert/strict';
import {templateBlanks} from '../../src/snippets/template.ts';

/** What a lab might write into a blank; the first that fits its words. */
const fillers: readonly [words: RegExp, filler: string][] = [
  [/^\[name and number/, 'Room 12, extension 4321'],
  [/^\[name/, 'Robin Ito'],
  [/^\[phone number/, '555 0134'],
  [/^\[number/, '38'],
  [/^\[amount/, '900 dollars'],
  [/^\[length/, '45 minutes'],
  [/^\[day and time/, 'Tuesday at ten'],
  [/^\[place/, 'the folder Shared'],
  [/^\[address/, 'people.example.org'],
  [/^\[busy weeks/, 'the last two weeks of May'],
  [/^\[what I am good at/, 'planning experiments and shortening texts'],
  [/^\[a method or field/, 'machine learning'],
];

/** A text with its blanks filled; a choice by its option of that number (from 0), the last where it has fewer. */
export function fillBlanks(text: string, option: number): string {
  let filled = '';
  let at = 0;
  for (const blank of templateBlanks(text)) {
    const free = fillers.find(([words]) => words.test(blank.text))?.[1];
    const chosen = blank.options[Math.min(option, blank.options.length - 1)] ?? free;
    assert.ok(chosen, `${blank.text} is a blank that no test can fill: add a filler`);
    filled += text.slice(at, blank.start) + chosen;
    at = blank.end;
  }
  return filled + text.slice(at);
}
