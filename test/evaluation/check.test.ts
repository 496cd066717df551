import assert from 'node:assert/strict';
import {readRoles, readTotal} from '../../scripts/evaluation/check.mjs';

describe('totals of the scorer', () => {
  it('are read from its JSON', () => {
    const total = readTotal(
      JSON.stringify({
        total: {
          n: 146,
          tp: 30,
          fp: 10,
          fn: 20,
          precision: 0.75,
          recall: 0.6,
          f1: 2 / 3,
          clear: {tp: 30, fp: 4, fn: 20, precision: 0.88, recall: 0.6, f1: 0.71},
          exact: 0.7,
          kappa: 0.5,
          evidence: 0.9,
          interval: [0.6, 0.7],
        },
      }),
    );
    assert.deepEqual([total.absences, total.alarms, total.right, total.wrongBeyondDoubt], [50, 40, 30, 4]);
    assert.deepEqual(total.strict, {precision: 0.75, recall: 0.6, f1: 2 / 3});
    assert.deepEqual(
      [total.clear.f1, total.kappa, total.evidence, total.interval],
      [0.71, 0.5, 0.9, [0.6, 0.7]],
    );
  });

  it('are read by role, and nothing else is, from what it prints for people', () => {
    const roles = readRoles(
      `${[
        'role mentor              n= 646  strict: P 0.800 R 0.500 F1 0.615 (tp 40 fp 10 fn 40)  clear F1 0.700  3-way: exact 0.650 kappa 0.444  evidence 0.810',
        'role mentee              n=  34  strict: P 1.000 R 0.000 F1 0.000 (tp 0 fp 0 fn 9)  clear F1 0.000  3-way: exact 0.500 kappa 0.100  evidence n/a',
        'TOTAL                    n= 680  strict: P 0.800 R 0.450 F1 0.575 (tp 40 fp 10 fn 49)  clear F1 0.600  3-way: exact 0.600 kappa 0.400  evidence 0.810',
        '95 % interval of strict F1 over handbooks: 0.500 to 0.700',
      ].join('\n')}\n`,
    );
    assert.deepEqual(roles, [
      {
        role: 'mentor',
        count: 646,
        absences: 80,
        alarms: 50,
        right: 40,
        strict: {precision: 0.8, recall: 0.5, f1: 0.615},
        clear: {f1: 0.7},
        kappa: 0.444,
        evidence: 0.81,
      },
      {
        role: 'mentee',
        count: 34,
        absences: 9,
        alarms: 0,
        right: 0,
        strict: {precision: 1, recall: 0, f1: 0},
        clear: {f1: 0},
        kappa: 0.1,
        evidence: null,
      },
    ]);
  });
});
