/** Words of special educational needs, the NHS and councils that the dictionary of British English does not have. */
export const fieldWords: readonly string[] = `
academisation accountabilities accessibility annualised audiology autistic benchmarked benchmarking biennially budgeted bursary caseholder
caseholders casework caseworker caseworkers childminder childminders childminding clinician clinicians codesign codesigned
coproduce coproduced coproducing coproduction commissioners countersigned countywide covid cyber dashboards dataset datasets
deescalation deprioritised deregister dysgraphia dyscalculia dyslexia dyslexic dyspraxia dysregulated dysregulation
earmarked easements educationally enablement enuresis epilepsy escalations evidenced executives foetal frontline
functionality geolocation granular  handover handovers helpline helplines highlighter holistically
inclusivity infographic infographics inputting interagency interim intranet joinedup keyworker keyworkers learnings
lifecycle lifelong livestream livestreamed localities locality mainstreaming mediations microsite midwifery minuted
mitigations moderations multidisciplinary multiagency neonatal neurodevelopmental neurodisability neurodivergence
neurodivergent neurodiverse neurodiversity neurology neurotypical newsletter nonverbal ofsted onboarding ongoing
onward operationalise outturn overspend overspends overspent oversubscribed paediatric paediatrician paediatricians
paediatrics parental partnerships pathway pathways phonics portage postholder postholders postcode postcodes predecision
premeeting prioritisation procurement proforma provisions psychoeducation psychosocial readmission reablement recategorised
recommissioning recommission recommissioned rebaselined rebaselining rebaseline reconfiguration redact redacted redaction referrer referrers
reportable reprofiled reprofiling respite roadmap roadmaps safeguarding safeguard  scoping screentime sen send sencos
sendco sendcos senco sendiass severities sidebar signpost signposted signposting signposts slippage slippages
specialties specialty spreadsheet spreadsheets stakeholder stakeholders staffroom stepdown stocktake stocktakes strategically subcommittee
subcommittees subgroup subgroups subtotal suicidality sufficiency swimlane teleconference therapeutic therapists tier timeline timelines
timeliness timescale timescales toolkit toolkits tribunals triaged triage triaging trackers trustwide unaccompanied
underachievement underachieving underspend underspends undiagnosed unmet unscrutinised unvalidated upskill upskilled upskilling
validated virement virements virtually vocationally voicemail walkthrough webinar webinars webchat webpage webpages wellbeing
widescale workforce workload workloads workplan workshop workshops workstream workstreams worklists
homelessness offsite onsite online offline email emails website websites login inbox app apps podcast podcasts
looked-after underway anonymised pseudonymised cohort cohorts deliverable deliverables dedelegation dedelegated
`
  .trim()
  .split(/\s+/);
