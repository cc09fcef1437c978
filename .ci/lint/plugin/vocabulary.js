'use strict';

// The words that models may use. Java knows the same words; its wiring test compares the two.

exports.GROUPS = [
  'product-management', 'clinical', 'legal', 'regulatory-affairs', 'quality', 'engineering', 'usability',
  'data-science', 'security', 'privacy', 'marketing', 'medical-safety', 'executive',
];
exports.FUNCTIONS = [
  'PM', 'CLIN', 'LEGAL', 'RA', 'QA', 'ENG', 'UX', 'DATA_SCI', 'SEC', 'PRIVACY', 'MKT', 'MEDICAL_SAFETY', 'EXEC', 'INDEPENDENT',
];
// Who else may have a task: the function that the record or the table of the reviewers names.
exports.GROUPS_OF_THE_RECORD = ['${reviewFunction}', '${gateReview.independentGroup(execution)}', '${followUp.group(execution)}', '${ownedAction.group(execution)}'];
// The person whom the record names, or nobody, and then the function has it.
exports.PEOPLE_OF_THE_RECORD = ['${followUp.person(execution)}', '${ownedAction.owner(execution)}'];
// Beside the lifecycle: no review sends these tasks back, so they have no number in the procedure.
exports.BESIDE = ['revision', 'action', 'concern'];
exports.GATES = ['G0', 'G1', 'G2', 'G3', 'G4', 'G5', 'G6'];

exports.ROWS = [
  'CLAIM', 'USER_GROUP', 'USER_NEED', 'SOURCE', 'FUNCTION', 'DESIGN_INPUT', 'DESIGN_OUTPUT', 'SOFTWARE_ITEM', 'SOUP',
  'HAZARD', 'RISK_CONTROL', 'PROTOCOL', 'VERIFICATION', 'VALIDATION', 'ANOMALY', 'SUBGROUP', 'LABEL', 'CHECKLIST_LINE', 'AUTHORITY_QUESTION', 'USE_TASK', 'ACTION', 'DEVIATION',
];
exports.DOCUMENTS = [
  'INTENDED_USE', 'CLINICAL_NEED', 'COMMERCIAL_FIT', 'CLASSIFICATION', 'PRIVACY_ASSESSMENT', 'SECURITY_ASSESSMENT',
  'DATA_SHEET', 'USABILITY', 'CLINICAL_EVALUATION', 'LABELLING', 'PLAN', 'REVIEW', 'RISK_MANAGEMENT', 'SUBMISSION', 'TRANSFER', 'LAUNCH', 'CHANGE', 'COMPLAINT', 'SURVEILLANCE',
];
// A row that a task closes: its fields go into that one row.
exports.CLOSED_ROWS = ['ACTION'];
exports.GAP_RULES = /^(G\d\d(-[A-Z]+){0,2}|OUTPUT-LINK|RESIDUAL|NEW-RISKS|NEW-HAZARD|UNCONTROLLED|PROBABILITY|RISK-(FIELDS|CLASS)|TO-TELL|TOLD|LABEL-TEXT|CLINICAL-NEED|USE-CRITICAL|INTEROP-PLAN|INTEROP-NEGATIVE|INTEROP-SHOWN|CHECKLIST|DANGLING|ORPHAN-UP|ORPHAN-DOWN|CYCLE|FIELDS|SEC-[A-Z0-9]+|PRIVACY-RISK|PRIVACY-OLDER)$/;
exports.FIELD_TYPES = /^(text|longtext|date|number|yesno|choices?:[^/]+(\/[^/]+)+)$/;

// The markets of T01; Java has a Market for each.
exports.MARKETS = /^(US|EU|other)(\/(US|EU|other))*$/;
exports.TRACKS = /^(light|standard|full)(\/(light|standard|full))*$/;

exports.PROPERTIES = [
  'task.number', 'phase', 'record.kinds', 'record.form', 'record.fields', 'record.rows', 'record.columns', 'record.computed',
  'exit.rules', 'exit.gate', 'decision.fields', 'independent.of', 'signature.meaning',
];
// What the server works out for a task; Java has a Computation of this name.
exports.COMPUTED = ['classification', 'model-performance', 'submission', 'authority-clock', 'labelling', 'use-related-risk', 'summative-usability'];
// What the record knows already of a field; Java has a Beginning of this name.
exports.BEGINNINGS = [
  'last-of-product', 'users-of-the-groups', 'people-who-reviewed', 'what-reviewers-said', 'no-claims', 'submissions-of-the-route', 'offered-in-the-eu', 'features-of-the-release', 'documentation-level', 'udi-of-the-profile', 'device-in-the-us', 'joins-a-marketed-product', 'participants-by-group',
  'on-the-market', 'route-on-the-us-market', 'route-on-the-eu-market',
  'hipaa-role', 'gdpr-applies', 'gdpr-article-9', 'gdpr-dpia', 'gdpr-article-22', 'gdpr-chapter-v', 'cyber-device', 'change-control-plan', 'change-control-plan-without-a-model', 'ai-act-high-risk',
];
// How a number is written; Java has a NumberForm of this name.
exports.FORMS = ['510k', 'de-novo', 'pma', 'certificate', 'notified-body'];
exports.MEANINGS = ['AUTHORED', 'REVIEWED', 'APPROVED', 'RESPONSIBLE'];

// A bean that does something: behind a service task or a listener.
exports.DELEGATES = [
  '${startFeature}', '${freezeCandidate}', '${checkGate}', '${confirmBaseline}', '${sendReminders}', '${startActions}',
  '${openRelease}', '${launchRelease}', '${giveFeaturesBack}', '${remindOfAuthority}',
];
// What else an expression may name: beans that answer, and variables. `execution` only as an argument.
exports.NAMES = [
  'phaseTasks', 'gateReview', 'classificationReview', 'followUp', 'ownedAction', 'featureRelease', 'sendReminders',
  'execution', 'featureKey', 'releaseKey', 'gate', 'tasksToRun', 'reworkTasks',
  'reviewFunction', 'true', 'false', 'null', 'and', 'or', 'not', 'empty',
];
exports.BUSINESS_KEY = '#{execution.processBusinessKey}';
