const ANSWERS = ['yes', 'no', 'unknown'];
const OVERRIDDEN = 'override:DEVICE/ENFORCEMENT_DISCRETION/NOT_DEVICE';
const ask = (name, label, help, after) => ({ name, label, help: help || undefined, type: 'choice', options: ANSWERS, showIf: after && `${after}:yes/unknown` });

/** What the tables of device status ask about one software function. An answer of No closes the questions that follow from it. */
export const FUNCTION = [
  { name: 'text', label: 'What the function does', type: 'longtext', main: true, help: 'In a sentence: from which data to which output, for whom.' },
  ask('medicalPurpose', 'Is it meant to diagnose, cure, mitigate, treat or prevent a disease, or to affect the body?', 'As you intend and advertise it (FD&C Act 201(h)). No ends most of the questions for the US.'),
  ask('exclusionsUnavailable', 'Is it for blood products, of class III, or named in an FDA order?', 'Used in making or giving blood, meeting the criteria of class III, or under an order by 520(o)(3): then no exclusion helps.'),
  ask('administrative', 'Does it only support the administration of a health facility?', 'Billing, scheduling, stock (520(o)(1)(A)).', 'medicalPurpose'),
  ask('wellnessUnrelated', 'Does it only encourage a healthy lifestyle, unrelated to any disease?', '520(o)(1)(B).', 'medicalPurpose'),
  ask('patientRecord', 'Is it a patient record in place of a paper chart?', 'Made or reviewed by health care professionals (520(o)(1)(C)).', 'medicalPurpose'),
  ask('certifiedHealthIt', 'Is it certified health IT (ONC)?', '520(o)(1)(C)(ii).', 'patientRecord'),
  ask('dataTransferOnly', 'Does it only transfer, store, convert or show data of laboratories or devices?', '520(o)(1)(D).', 'medicalPurpose'),
  ask('interpretation', 'Does it interpret or analyse these data?', 'Sorting by date is none; a trend, a score or an alarm is.', 'medicalPurpose'),
  ask('decisionSupport', 'Does it support a clinical decision?', '520(o)(1)(E).', 'medicalPurpose'),
  ask('analysesSignal', 'Does it analyse an image, a signal or a pattern?', 'A medical image, a signal of an in vitro diagnostic, or a pattern or signal of an acquisition system (criterion 1).', 'decisionSupport'),
  ask('displaysInformation', 'Does it show or analyse medical information about a patient?', 'Criterion 2.', 'decisionSupport'),
  ask('recommendsToProfessional', 'Do its recommendations go to a health care professional?', 'Not to patients or caregivers (criterion 3).', 'decisionSupport'),
  ask('basisReviewable', 'Can the professional review the basis of each recommendation?', 'Independently, without relying on it in the first place (criterion 4).', 'decisionSupport'),
  ask('singleRecommendation', 'Does it give one single recommendation?', 'Instead of a list of options (FDA guidance of January 2026).', 'decisionSupport'),
  ask('onlyOneAppropriate', 'Is only one clinically appropriate?', '', 'singleRecommendation'),
  ask('timeCritical', 'Is the decision time-critical?', 'So that nobody has time to review its basis.', 'decisionSupport'),
  ask('wellnessClaimOnly', 'Does it make claims of general wellness only?', 'FDA guidance on general wellness of January 2026.', 'medicalPurpose'),
  ask('lowRisk', 'Is its risk for users and others low?', 'Nothing invasive, implanted or harmful when it fails.', 'wellnessClaimOnly'),
  ask('physiologicalOutput', 'Does it show blood pressure, glucose, oxygen saturation or heart rate variability?', '', 'wellnessClaimOnly'),
  ask('wellnessLimitsMet', 'Does it keep all limits for such values?', 'Not invasive, no risky technology, no use in disease, no substitute for an authorized device, no prompt for clinical action, no values that look clinical unless validated.', 'physiologicalOutput'),
  ask('enforcementList', 'Is it on the list of functions over which FDA does not enforce?', 'FDA policy for device software functions and mobile medical applications.', 'medicalPurpose'),
  ask('euMedicalPurpose', 'EU: does it have a medical purpose?', 'Intended by the manufacturer (MDR Article 2(1)). Left empty where the EU is no market.'),
  ask('euDrivesDevice', 'EU: does it drive or influence a device?', 'MDR Annex VIII 3.3. Left empty where the EU is no market.'),
  ask('euActsOnData', 'EU: does it do more to data than store, send, search or compress them?', 'MDCG 2019-11.', 'euMedicalPurpose'),
  ask('euIndividualBenefit', 'EU: does it serve individual patients?', 'MDCG 2019-11.', 'euMedicalPurpose'),
  ask('euIvdPurpose', 'EU: does it inform from the examination of specimens?', 'Then the IVDR applies (Article 2(2)). Left empty where the EU is no market.'),
  { name: 'override', label: 'Status, if not the proposed one', type: 'choice', options: ['DEVICE', 'ENFORCEMENT_DISCRETION', 'NOT_DEVICE'], help: 'Empty means that the tables are right.' },
  { name: 'overrideMarket', label: 'In which market', type: 'choice', options: ['US', 'EU', 'other'], showIf: OVERRIDDEN, help: 'Empty means in all of them.' },
  { name: 'overrideRationale', label: 'Why another status', type: 'longtext', required: true, min: 100, showIf: OVERRIDDEN, help: 'At least a hundred characters. Quality confirms it.' },
];
