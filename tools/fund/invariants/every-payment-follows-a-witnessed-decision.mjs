// The payment rule, looked at from the books: released money has its decision under a checkpoint that the fund's policy
// accepts, and the log knows that leaf as the decision of a board.
export const name = 'every released payment follows a decision that the witnesses of the log have seen';

const TOO_EARLY = `
  SELECT agreement.number, tranche.ordinal FROM disbursement.tranche
  JOIN disbursement.agreement ON agreement.id = tranche.agreement_id
  LEFT JOIN disbursement.witnessed_decision USING (decision_leaf)
  LEFT JOIN audit.entry ON entry.leaf_hash = decode(agreement.decision_leaf, 'hex')
    AND convert_from(entry.leaf, 'UTF8')::jsonb ->> 'type' = 'recommendation.approved'
  WHERE tranche.released_at IS NOT NULL AND (witnessed_leaf IS NULL OR entry.idx IS NULL)
  ORDER BY agreement.number, tranche.ordinal LIMIT 100`;

export async function check({ ask }) {
  const rows = await ask('disbursement', TOO_EARLY);
  return rows.map(
    ({ number, ordinal }) => `tranche ${ordinal} of ${number} was released before its decision was witnessed`,
  );
}
