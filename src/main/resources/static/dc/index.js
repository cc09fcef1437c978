/** Everything a form or a page of Design Control is made of. The scopes come first: the others look for them. */
import { DcTask } from './task.js';
import { DcFeature } from './feature.js';
import { DcRecord } from './record.js';
import { DcContext } from './context.js';
import { DcDocument } from './document.js';
import { DcItems } from './items.js';
import { DcEvidence } from './evidence.js';
import { DcImport } from './import.js';
import { DcExitRules } from './exit-rules.js';
import { DcDecision } from './decision.js';
import { DcGaps } from './gaps.js';
import { DcDeviations } from './deviation.js';
import { DcIdea } from './idea.js';
import { DcReleasePlan } from './release-plan.js';
import { DcChanges } from './changes.js';
import { DcConcern } from './concern.js';
import { DcFollowUps, DcSubject } from './follow-ups.js';
import { DcProposal } from './proposal.js';
import { DcProposalBrief } from './proposal-brief.js';
import { DcProductCodes } from './product-codes.js';
import { DcSubgroups } from './subgroups.js';
import { DcRiskMatrix } from './risk-matrix.js';
import { DcChecklists } from './checklists.js';
import { DcAuthorityClock } from './authority-clock.js';

const ELEMENTS = {
  'dc-task': DcTask, 'dc-feature': DcFeature, 'dc-record': DcRecord, 'dc-context': DcContext, 'dc-document': DcDocument, 'dc-items': DcItems,
  'dc-evidence': DcEvidence, 'dc-import': DcImport, 'dc-exit-rules': DcExitRules, 'dc-decision': DcDecision,
  'dc-gaps': DcGaps, 'dc-deviations': DcDeviations, 'dc-idea': DcIdea,
  'dc-changes': DcChanges, 'dc-concern': DcConcern, 'dc-follow-ups': DcFollowUps, 'dc-subject': DcSubject,
  'dc-proposal': DcProposal, 'dc-proposal-brief': DcProposalBrief, 'dc-product-codes': DcProductCodes,
  'dc-subgroups': DcSubgroups, 'dc-release-plan': DcReleasePlan, 'dc-risk-matrix': DcRiskMatrix, 'dc-checklists': DcChecklists, 'dc-authority-clock': DcAuthorityClock,
};

for (const [name, element] of Object.entries(ELEMENTS)) {
  if (!customElements.get(name)) customElements.define(name, element);
}
