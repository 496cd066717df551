import type {Agreement} from '../training/measure.mjs';

/** The totals of the corpus' scorer; see check.mjs. */
export function readTotal(text: string): {
  count: number;
  absences: number;
  alarms: number;
  right: number;
  strict: Agreement;
  clear: Agreement;
  wrongBeyondDoubt: number;
  kappa: number;
  evidence: number | null;
  interval: [number, number];
};
export function readRoles(text: string): {
  role: string;
  count: number;
  absences: number;
  alarms: number;
  right: number;
  strict: Agreement;
  clear: {f1: number};
  kappa: number;
  evidence: number | null;
}[];
