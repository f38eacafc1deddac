/** Words of special educational needs, the NHS and councils that the dictionary of British English does not have. */
export const fieldWords: readonly string[] = `
academisation accountabilities anonymised benchmarked benchmarking caseholder caseholders codesign codesigned
coproduce coproduced coproducing coproduction covid cyber dedelegated dedelegation deprioritised deregister
dyscalculia dysgraphia dyspraxia dysregulated dysregulation enablement foetal frontline inclusivity infographic
infographics interagency keyworker keyworkers lifecycle livestream livestreamed mediations
microsite mitigations moderations multiagency neurodevelopmental neurodisability neurodivergence neurodivergent
neurodiverse neurodiversity neurotypical ofsted onboarding operationalise outturn postholder postholders predecision
premeeting pseudonymised psychoeducation psychosocial reablement rebaseline rebaselined rebaselining recategorised
reportable reprofiled reprofiling roadmap roadmaps screentime senco sencos sendco sendcos sendiass severities
specialties specialty staffroom stepdown stocktake stocktakes suicidality toolkits triaging trustwide underspend
underspends undiagnosed unscrutinised unvalidated upskill upskilled upskilling virement virements walkthrough webchat
webpage webpages wellbeing workplan workstream workstreams
`
  .trim()
  .split(/\s+/);
