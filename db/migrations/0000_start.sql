CREATE TABLE `agreements` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`version` integer NOT NULL,
	`calculation_id` text NOT NULL,
	`document_id` text NOT NULL,
	`data` text NOT NULL,
	`issued_by` text NOT NULL,
	`issued_at` text NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`calculation_id`) REFERENCES `calculations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`issued_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "agreements_issued_at_holds" CHECK("agreements"."issued_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `one_agreement_per_version` ON `agreements` (`dossier_id`,`version`);--> statement-breakpoint
CREATE TABLE `amendments` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`state` text DEFAULT 'proposed' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`reason` text NOT NULL,
	`effective_on` text NOT NULL,
	`change` text NOT NULL,
	`data` text NOT NULL,
	`document_id` text NOT NULL,
	`agreement_document_id` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` text NOT NULL,
	`first_accepted_by` text,
	`first_accepted_at` text,
	`first_declaration` text,
	`answered_by` text,
	`answered_at` text,
	`declaration` text,
	`answer` text DEFAULT '' NOT NULL,
	`in_force_at` text,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agreement_document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`proposed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`first_accepted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`answered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "amendments_kind_holds" CHECK("amendments"."kind" IN ('amount', 'term', 'members', 'budget')),
	CONSTRAINT "amendments_state_holds" CHECK("amendments"."state" IN ('proposed', 'accepted', 'in_force', 'declined', 'withdrawn')),
	CONSTRAINT "amendments_effective_on_holds" CHECK("amendments"."effective_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "amendments_proposed_at_holds" CHECK("amendments"."proposed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "amendments_first_accepted_at_holds" CHECK("amendments"."first_accepted_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "amendments_answered_at_holds" CHECK("amendments"."answered_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "amendments_in_force_at_holds" CHECK("amendments"."in_force_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `one_amendment_per_number` ON `amendments` (`dossier_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_open_amendment` ON `amendments` (`dossier_id`) WHERE "amendments"."state" IN ('proposed', 'accepted');--> statement-breakpoint
CREATE TABLE `calculations` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`key_id` text NOT NULL,
	`calculation` text NOT NULL,
	`computed_by` text NOT NULL,
	`computed_at` text NOT NULL,
	`superseded_at` text,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`key_id`) REFERENCES `distribution_keys`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`computed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "calculations_computed_at_holds" CHECK("calculations"."computed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "calculations_superseded_at_holds" CHECK("calculations"."superseded_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `calculations_of_a_dossier` ON `calculations` (`dossier_id`);--> statement-breakpoint
CREATE TABLE `signatures` (
	`id` text PRIMARY KEY NOT NULL,
	`agreement_id` text NOT NULL,
	`side` text NOT NULL,
	`kind` text NOT NULL,
	`declaration` text,
	`document_id` text,
	`signed_by` text NOT NULL,
	`signed_at` text NOT NULL,
	`findings` text,
	`matched_by` text,
	`matched_at` text,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`signed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`matched_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "signatures_side_holds" CHECK("signatures"."side" IN ('municipality', 'canton')),
	CONSTRAINT "signatures_kind_holds" CHECK("signatures"."kind" IN ('handwritten_scan', 'electronic_pdf', 'acceptance')),
	CONSTRAINT "signatures_signed_at_holds" CHECK("signatures"."signed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "signatures_matched_at_holds" CHECK("signatures"."matched_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `signatures_of_an_agreement` ON `signatures` (`agreement_id`);--> statement-breakpoint
CREATE TABLE `budget_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`row_number` integer NOT NULL,
	`year` integer NOT NULL,
	`measure_id` text,
	`category` text NOT NULL,
	`label` text NOT NULL,
	`amount_rappen` integer NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "budget_lines_category_holds" CHECK("budget_lines"."category" IN ('projects', 'counselling', 'contact_point', 'personnel', 'not_eligible')),
	CONSTRAINT "budget_lines_amount_rappen_holds" CHECK("budget_lines"."amount_rappen" >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `one_amount_per_row_and_year` ON `budget_lines` (`dossier_id`,`row_number`,`year`);--> statement-breakpoint
CREATE TABLE `council_resolutions` (
	`dossier_id` text NOT NULL,
	`bfs_number` integer NOT NULL,
	`body` text NOT NULL,
	`resolved_on` text NOT NULL,
	`business_number` text NOT NULL,
	`amount_rappen` integer NOT NULL,
	`from_year` integer NOT NULL,
	`to_year` integer NOT NULL,
	PRIMARY KEY(`dossier_id`, `bfs_number`),
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`bfs_number`) REFERENCES `municipalities`(`bfs_number`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "council_resolutions_resolved_on_holds" CHECK("council_resolutions"."resolved_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "council_resolutions_amount_rappen_holds" CHECK("council_resolutions"."amount_rappen" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `measures` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`funding_area` integer NOT NULL,
	`target_groups` text NOT NULL,
	`key_figures` text NOT NULL,
	`removed_at` text,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "measures_removed_at_holds" CHECK("measures"."removed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "measure_lies_in_a_funding_area" CHECK("measures"."funding_area" BETWEEN 1 AND 7)
) STRICT;
--> statement-breakpoint
CREATE INDEX `measures_of_a_dossier` ON `measures` (`dossier_id`);--> statement-breakpoint
CREATE TABLE `structures` (
	`dossier_id` text PRIMARY KEY NOT NULL,
	`contact_point` text NOT NULL,
	`responsible_person` text NOT NULL,
	`job_percentage` integer,
	`mandate_basis` text NOT NULL,
	`mandate_since` text,
	`own_budget_rappen` integer,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "structures_mandate_since_holds" CHECK("structures"."mandate_since" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "structures_own_budget_rappen_holds" CHECK("structures"."own_budget_rappen" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `third_party_funds` (
	`dossier_id` text NOT NULL,
	`year` integer NOT NULL,
	`amount_rappen` integer NOT NULL,
	PRIMARY KEY(`dossier_id`, `year`),
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "third_party_funds_amount_rappen_holds" CHECK("third_party_funds"."amount_rappen" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`slot` text NOT NULL,
	`bfs_number` integer,
	`year` integer,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`storage_name` text NOT NULL,
	`fingerprint` text,
	`uploaded_by` text,
	`uploaded_at` text NOT NULL,
	`removed_at` text,
	`scan` text DEFAULT 'waiting' NOT NULL,
	`scanned_at` text,
	`scan_finding` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`bfs_number`) REFERENCES `municipalities`(`bfs_number`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`uploaded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "documents_slot_holds" CHECK("documents"."slot" IN ('structure_evidence', 'resolution', 'foundation_paper', 'completion', 'agreement_issued', 'agreement_signed', 'agreement_countersigned', 'agreement_amended', 'amendment', 'ledger', 'receipt', 'settlement')),
	CONSTRAINT "documents_sha256_holds" CHECK(length("documents"."sha256") = 64),
	CONSTRAINT "documents_uploaded_at_holds" CHECK("documents"."uploaded_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "documents_removed_at_holds" CHECK("documents"."removed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "documents_scan_holds" CHECK("documents"."scan" IN ('waiting', 'clean', 'infected', 'made_here')),
	CONSTRAINT "documents_scanned_at_holds" CHECK("documents"."scanned_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `documents_of_a_dossier` ON `documents` (`dossier_id`,`slot`);--> statement-breakpoint
CREATE INDEX `documents_by_hash` ON `documents` (`sha256`);--> statement-breakpoint
CREATE INDEX `documents_by_fingerprint` ON `documents` (`fingerprint`);--> statement-breakpoint
CREATE INDEX `documents_by_scan` ON `documents` (`scan`);--> statement-breakpoint
CREATE TABLE `drawn_papers` (
	`sha256` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`fingerprint` text NOT NULL,
	`kind` text NOT NULL,
	`dossier_id` text NOT NULL,
	`year` integer,
	`first_drawn_at` text NOT NULL,
	`issued_at` text,
	`letter` text,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "drawn_papers_sha256_holds" CHECK(length("drawn_papers"."sha256") = 64),
	CONSTRAINT "drawn_papers_kind_holds" CHECK("drawn_papers"."kind" <> '' AND "drawn_papers"."kind" NOT GLOB '*[^a-z-]*'),
	CONSTRAINT "drawn_papers_first_drawn_at_holds" CHECK("drawn_papers"."first_drawn_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "drawn_papers_issued_at_holds" CHECK("drawn_papers"."issued_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `drawn_papers_by_fingerprint` ON `drawn_papers` (`fingerprint`);--> statement-breakpoint
CREATE TABLE `file_faults` (
	`document_id` text PRIMARY KEY NOT NULL,
	`fault` text NOT NULL,
	`found_at` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "file_faults_fault_holds" CHECK("file_faults"."fault" IN ('changed', 'missing')),
	CONSTRAINT "file_faults_found_at_holds" CHECK("file_faults"."found_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE TABLE `filings` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`year` integer,
	`content` text NOT NULL,
	`files` text NOT NULL,
	`declaration` text NOT NULL,
	`filed_by` text NOT NULL,
	`filed_at` text NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`filed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "filings_filed_at_holds" CHECK("filings"."filed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `filings_of_a_dossier` ON `filings` (`dossier_id`,`year`);--> statement-breakpoint
CREATE TABLE `dossiers` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`party_id` text NOT NULL,
	`period_id` text NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`decided_by` text,
	`second_review_asked` integer DEFAULT false NOT NULL,
	`second_review_drawn` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "dossiers_state_holds" CHECK("dossiers"."state" IN ('draft', 'submitted', 'in_review', 'returned', 'second_review', 'approved', 'agreement_issued', 'signed_by_municipality', 'active', 'completed', 'rejected', 'withdrawn', 'terminated')),
	CONSTRAINT "dossiers_starts_on_holds" CHECK("dossiers"."starts_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "dossiers_ends_on_holds" CHECK("dossiers"."ends_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "dossiers_second_review_asked_holds" CHECK("dossiers"."second_review_asked" IN (0, 1)),
	CONSTRAINT "dossiers_second_review_drawn_holds" CHECK("dossiers"."second_review_drawn" IN (0, 1)),
	CONSTRAINT "dossiers_created_at_holds" CHECK("dossiers"."created_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "dossiers_updated_at_holds" CHECK("dossiers"."updated_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "dossier_ends_after_its_start" CHECK("dossiers"."ends_on" > "dossiers"."starts_on")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `one_dossier_per_reference` ON `dossiers` (`reference`);--> statement-breakpoint
CREATE INDEX `dossiers_of_a_party` ON `dossiers` (`party_id`);--> statement-breakpoint
CREATE INDEX `dossiers_in_a_state` ON `dossiers` (`state`);--> statement-breakpoint
CREATE TABLE `parties` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`lead_bfs_number` integer NOT NULL,
	`contact_name` text DEFAULT '' NOT NULL,
	`contact_email` text DEFAULT '' NOT NULL,
	`contact_phone` text DEFAULT '' NOT NULL,
	`street` text DEFAULT '' NOT NULL,
	`postal_code` text DEFAULT '' NOT NULL,
	`town` text DEFAULT '' NOT NULL,
	`iban` text DEFAULT '' NOT NULL,
	`account_holder` text DEFAULT '' NOT NULL,
	`signs_jointly` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`lead_bfs_number`) REFERENCES `municipalities`(`bfs_number`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "parties_kind_holds" CHECK("parties"."kind" IN ('municipality', 'association')),
	CONSTRAINT "parties_signs_jointly_holds" CHECK("parties"."signs_jointly" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `parties_led_by` ON `parties` (`lead_bfs_number`);--> statement-breakpoint
CREATE TABLE `party_members` (
	`party_id` text NOT NULL,
	`bfs_number` integer NOT NULL,
	`joined_on` text NOT NULL,
	`left_on` text,
	PRIMARY KEY(`party_id`, `bfs_number`, `joined_on`),
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`bfs_number`) REFERENCES `municipalities`(`bfs_number`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "party_members_joined_on_holds" CHECK("party_members"."joined_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "party_members_left_on_holds" CHECK("party_members"."left_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
--> statement-breakpoint
CREATE INDEX `parties_of_a_municipality` ON `party_members` (`bfs_number`);--> statement-breakpoint
CREATE TABLE `claims` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`reporting_year_id` text NOT NULL,
	`amount_rappen` integer NOT NULL,
	`state` text DEFAULT 'issued' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`decided_by` text,
	`issued_at` text NOT NULL,
	`closed_at` text,
	`due_again_at` text,
	`earlier_askings` text DEFAULT '[]' NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reporting_year_id`) REFERENCES `reporting_years`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "claims_amount_rappen_holds" CHECK("claims"."amount_rappen" >= 0),
	CONSTRAINT "claims_state_holds" CHECK("claims"."state" IN ('issued', 'paid', 'offset', 'waived')),
	CONSTRAINT "claims_issued_at_holds" CHECK("claims"."issued_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "claims_closed_at_holds" CHECK("claims"."closed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "claims_due_again_at_holds" CHECK("claims"."due_again_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "claim_is_for_something" CHECK("claims"."amount_rappen" > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `claims_of_a_dossier` ON `claims` (`dossier_id`);--> statement-breakpoint
CREATE TABLE `offsets` (
	`claim_id` text PRIMARY KEY NOT NULL,
	`tranche_id` text NOT NULL,
	`amount_rappen` integer NOT NULL,
	`booked_at` text NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tranche_id`) REFERENCES `tranches`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "offsets_amount_rappen_holds" CHECK("offsets"."amount_rappen" >= 0),
	CONSTRAINT "offsets_booked_at_holds" CHECK("offsets"."booked_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE TABLE `tranches` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`kind` text DEFAULT 'instalment' NOT NULL,
	`amount_rappen` integer NOT NULL,
	`due_on` text NOT NULL,
	`gate_year` integer,
	`state` text DEFAULT 'planned' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`hold_reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "tranches_kind_holds" CHECK("tranches"."kind" IN ('instalment', 'top_up')),
	CONSTRAINT "tranches_amount_rappen_holds" CHECK("tranches"."amount_rappen" >= 0),
	CONSTRAINT "tranches_due_on_holds" CHECK("tranches"."due_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "tranches_state_holds" CHECK("tranches"."state" IN ('planned', 'held', 'released', 'ordered', 'paid', 'cancelled'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `one_tranche_per_number` ON `tranches` (`dossier_id`,`year`,`number`);--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`user_id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "calendar_feeds_created_at_holds" CHECK("calendar_feeds"."created_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `one_feed_per_token` ON `calendar_feeds` (`token_hash`);--> statement-breakpoint
CREATE TABLE `deputies` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`deputy_id` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`deputy_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "deputies_from_on_holds" CHECK("deputies"."from_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "deputies_to_on_holds" CHECK("deputies"."to_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "deputies_created_at_holds" CHECK("deputies"."created_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "deputy_ends_after_its_start" CHECK("deputies"."to_on" >= "deputies"."from_on"),
	CONSTRAINT "nobody_is_their_own_deputy" CHECK("deputies"."user_id" <> "deputies"."deputy_id")
) STRICT;
--> statement-breakpoint
CREATE INDEX `deputies_of_a_person` ON `deputies` (`user_id`,`to_on`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`bfs_number` integer,
	`created_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`bfs_number`) REFERENCES `municipalities`(`bfs_number`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "memberships_role_holds" CHECK("memberships"."role" IN ('clerk', 'signatory', 'coordinator', 'officer', 'second', 'finance', 'auditor', 'admin')),
	CONSTRAINT "memberships_created_at_holds" CHECK("memberships"."created_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "memberships_ended_at_holds" CHECK("memberships"."ended_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "municipal_roles_name_their_municipality" CHECK(("memberships"."role" IN ('clerk', 'signatory', 'coordinator')) = ("memberships"."bfs_number" IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `roles_of_a_person` ON `memberships` (`user_id`);--> statement-breakpoint
CREATE INDEX `people_of_a_municipality` ON `memberships` (`bfs_number`,`role`);--> statement-breakpoint
CREATE TABLE `name_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`old_name` text NOT NULL,
	`new_name` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`changed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "name_changes_changed_at_holds" CHECK("name_changes"."changed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `names_of_a_person` ON `name_changes` (`user_id`,`changed_at`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`language` text DEFAULT 'de' NOT NULL,
	`created_at` text NOT NULL,
	`signed_in_at` text,
	`disabled_at` text,
	`bounced_at` text,
	`bounce_reason` text DEFAULT '' NOT NULL,
	`digest_muted` integer DEFAULT false NOT NULL,
	CONSTRAINT "users_language_holds" CHECK("users"."language" <> '' AND "users"."language" NOT GLOB '*[^a-z-]*'),
	CONSTRAINT "users_created_at_holds" CHECK("users"."created_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "users_signed_in_at_holds" CHECK("users"."signed_in_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "users_disabled_at_holds" CHECK("users"."disabled_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "users_bounced_at_holds" CHECK("users"."bounced_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "users_digest_muted_holds" CHECK("users"."digest_muted" IN (0, 1)),
	CONSTRAINT "address_in_lower_case" CHECK("users"."email" = lower("users"."email"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `one_user_per_address` ON `users` (`email`) WHERE "users"."disabled_at" IS NULL;--> statement-breakpoint
CREATE TABLE `answered_forms` (
	`key` text PRIMARY KEY NOT NULL,
	`location` text,
	`expires_at` text NOT NULL,
	CONSTRAINT "answered_forms_expires_at_holds" CHECK("answered_forms"."expires_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `answered_forms_by_age` ON `answered_forms` (`expires_at`);--> statement-breakpoint
CREATE TABLE `audit_events` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`actor_id` text,
	`actor_name` text NOT NULL,
	`machine` text NOT NULL,
	`record_id` text NOT NULL,
	`dossier_id` text,
	`action` text NOT NULL,
	`from_state` text,
	`to_state` text,
	`reason` text NOT NULL,
	`data` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "audit_events_at_holds" CHECK("audit_events"."at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "audit_events_machine_holds" CHECK("audit_events"."machine" IN ('dossier', 'reportingYear', 'tranche', 'claim', 'amendment', 'checklist', 'note', 'programme', 'municipality', 'role', 'person'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `events_of_a_dossier` ON `audit_events` (`dossier_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_event_per_hash` ON `audit_events` (`hash`);--> statement-breakpoint
CREATE TABLE `job_runs` (
	`name` text PRIMARY KEY NOT NULL,
	`started_at` text NOT NULL,
	`finished_at` text,
	`error` text DEFAULT '' NOT NULL,
	CONSTRAINT "job_runs_started_at_holds" CHECK("job_runs"."started_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "job_runs_finished_at_holds" CHECK("job_runs"."finished_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`template` text NOT NULL,
	`language` text NOT NULL,
	`to_address` text NOT NULL,
	`facts` text NOT NULL,
	`dossier_id` text,
	`deadline_id` text,
	`state` text DEFAULT 'queued' NOT NULL,
	`created_at` text NOT NULL,
	`due_at` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_error` text DEFAULT '' NOT NULL,
	`sent_at` text,
	`failed_at` text,
	`message_id` text DEFAULT '' NOT NULL,
	`subject` text DEFAULT '' NOT NULL,
	`body_text` text DEFAULT '' NOT NULL,
	`body_html` text DEFAULT '' NOT NULL,
	CONSTRAINT "outbox_template_holds" CHECK("outbox"."template" <> '' AND "outbox"."template" NOT GLOB '*[^a-z-]*'),
	CONSTRAINT "outbox_language_holds" CHECK("outbox"."language" <> '' AND "outbox"."language" NOT GLOB '*[^a-z-]*'),
	CONSTRAINT "outbox_state_holds" CHECK("outbox"."state" IN ('queued', 'sent', 'kept', 'failed', 'skipped', 'withdrawn')),
	CONSTRAINT "outbox_created_at_holds" CHECK("outbox"."created_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "outbox_due_at_holds" CHECK("outbox"."due_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "outbox_sent_at_holds" CHECK("outbox"."sent_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "outbox_failed_at_holds" CHECK("outbox"."failed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `one_mail_per_key` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `mails_to_send` ON `outbox` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `mails_of_a_dossier` ON `outbox` (`dossier_id`);--> statement-breakpoint
CREATE INDEX `mails_of_a_deadline` ON `outbox` (`deadline_id`);--> statement-breakpoint
CREATE TABLE `distribution_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`period_id` text NOT NULL,
	`version` integer NOT NULL,
	`key` text NOT NULL,
	`legal_basis` text NOT NULL,
	`reason` text NOT NULL,
	`in_force_from` text NOT NULL,
	`confirmed_at` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "distribution_keys_in_force_from_holds" CHECK("distribution_keys"."in_force_from" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "distribution_keys_confirmed_at_holds" CHECK("distribution_keys"."confirmed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "distribution_keys_created_at_holds" CHECK("distribution_keys"."created_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `keys_of_a_period` ON `distribution_keys` (`period_id`,`version`);--> statement-breakpoint
CREATE TABLE `municipalities` (
	`bfs_number` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`district` text NOT NULL,
	`tile_column` integer NOT NULL,
	`tile_row` integer NOT NULL,
	`valid_from` text,
	`valid_to` text,
	`successor_bfs_number` integer,
	CONSTRAINT "municipalities_valid_from_holds" CHECK("municipalities"."valid_from" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "municipalities_valid_to_holds" CHECK("municipalities"."valid_to" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "successor_only_after_the_end" CHECK("municipalities"."successor_bfs_number" IS NULL OR "municipalities"."valid_to" IS NOT NULL)
) STRICT;
--> statement-breakpoint
CREATE TABLE `periods` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`settings` text NOT NULL,
	`office` text NOT NULL,
	`confirmed` text DEFAULT '{}' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "periods_starts_on_holds" CHECK("periods"."starts_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "periods_ends_on_holds" CHECK("periods"."ends_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "period_ends_after_its_start" CHECK("periods"."ends_on" > "periods"."starts_on")
) STRICT;
--> statement-breakpoint
CREATE TABLE `populations` (
	`bfs_number` integer NOT NULL,
	`reference_date` text NOT NULL,
	`residents` integer NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`bfs_number`, `reference_date`),
	FOREIGN KEY (`bfs_number`) REFERENCES `municipalities`(`bfs_number`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "populations_reference_date_holds" CHECK("populations"."reference_date" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "populations_residents_holds" CHECK("populations"."residents" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `project_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`bfs_number` integer NOT NULL,
	`title` text NOT NULL,
	`from_year` integer NOT NULL,
	`to_year` integer NOT NULL,
	FOREIGN KEY (`bfs_number`) REFERENCES `municipalities`(`bfs_number`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "grant_ends_after_its_start" CHECK("project_grants"."to_year" >= "project_grants"."from_year")
) STRICT;
--> statement-breakpoint
CREATE INDEX `grants_of_a_municipality` ON `project_grants` (`bfs_number`);--> statement-breakpoint
CREATE TABLE `account_lines` (
	`reporting_year_id` text NOT NULL,
	`budget_line_id` text NOT NULL,
	`declared_rappen` integer,
	`deviation_reason` text DEFAULT '' NOT NULL,
	`corrected_rappen` integer,
	`correction_reason` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`reporting_year_id`, `budget_line_id`),
	FOREIGN KEY (`reporting_year_id`) REFERENCES `reporting_years`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`budget_line_id`) REFERENCES `budget_lines`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "account_lines_declared_rappen_holds" CHECK("account_lines"."declared_rappen" >= 0),
	CONSTRAINT "account_lines_corrected_rappen_holds" CHECK("account_lines"."corrected_rappen" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `deadline_extensions` (
	`id` text PRIMARY KEY NOT NULL,
	`deadline_id` text NOT NULL,
	`due_on` text NOT NULL,
	`reason` text NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` text NOT NULL,
	FOREIGN KEY (`deadline_id`) REFERENCES `deadlines`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`granted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "deadline_extensions_due_on_holds" CHECK("deadline_extensions"."due_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "deadline_extensions_granted_at_holds" CHECK("deadline_extensions"."granted_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `extensions_of_a_deadline` ON `deadline_extensions` (`deadline_id`);--> statement-breakpoint
CREATE TABLE `deadline_notices` (
	`deadline_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`step` text NOT NULL,
	`term_on` text NOT NULL,
	`posted_on` text,
	`posted_by` text,
	`taken_back_at` text,
	`letter` text,
	PRIMARY KEY(`deadline_id`, `sequence`, `step`),
	FOREIGN KEY (`deadline_id`) REFERENCES `deadlines`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`posted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "deadline_notices_step_holds" CHECK("deadline_notices"."step" IN ('notice_1', 'notice_2')),
	CONSTRAINT "deadline_notices_term_on_holds" CHECK("deadline_notices"."term_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "deadline_notices_posted_on_holds" CHECK("deadline_notices"."posted_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "deadline_notices_taken_back_at_holds" CHECK("deadline_notices"."taken_back_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE TABLE `deadlines` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`year` integer,
	`legal_on` text NOT NULL,
	`effective_on` text NOT NULL,
	`met_at` text,
	`cancelled_at` text,
	`sequence` integer DEFAULT 0 NOT NULL,
	`calendar_sequence` integer DEFAULT 0 NOT NULL,
	`entry_changed_at` text,
	`opened_at` text,
	`counts_from` text,
	`hold_declined_at` text,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "deadlines_kind_holds" CHECK("deadlines"."kind" IN ('annual_report', 'completion_request', 'resolution', 'signature', 'claim', 'end_of_agreement')),
	CONSTRAINT "deadlines_legal_on_holds" CHECK("deadlines"."legal_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "deadlines_effective_on_holds" CHECK("deadlines"."effective_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "deadlines_met_at_holds" CHECK("deadlines"."met_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "deadlines_cancelled_at_holds" CHECK("deadlines"."cancelled_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "deadlines_entry_changed_at_holds" CHECK("deadlines"."entry_changed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "deadlines_opened_at_holds" CHECK("deadlines"."opened_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "deadlines_counts_from_holds" CHECK("deadlines"."counts_from" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "deadlines_hold_declined_at_holds" CHECK("deadlines"."hold_declined_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `one_deadline_per_subject` ON `deadlines` (`kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `deadlines_by_day` ON `deadlines` (`effective_on`);--> statement-breakpoint
CREATE TABLE `measure_reports` (
	`reporting_year_id` text NOT NULL,
	`measure_id` text NOT NULL,
	`outcome` text NOT NULL,
	`text` text NOT NULL,
	`actuals` text NOT NULL,
	PRIMARY KEY(`reporting_year_id`, `measure_id`),
	FOREIGN KEY (`reporting_year_id`) REFERENCES `reporting_years`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "measure_reports_outcome_holds" CHECK("measure_reports"."outcome" IN ('done', 'changed', 'dropped'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `reporting_years` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`year` integer NOT NULL,
	`state` text DEFAULT 'scheduled' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`entitlement_rappen` integer NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`third_party_rappen` integer,
	`third_party_corrected_rappen` integer,
	`third_party_correction_reason` text DEFAULT '' NOT NULL,
	`begun_at` text,
	`filed_at` text,
	`decided_by` text,
	`second_review_asked` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "reporting_years_state_holds" CHECK("reporting_years"."state" IN ('scheduled', 'open', 'submitted', 'in_review', 'returned', 'second_review', 'approved', 'settled')),
	CONSTRAINT "reporting_years_entitlement_rappen_holds" CHECK("reporting_years"."entitlement_rappen" >= 0),
	CONSTRAINT "reporting_years_third_party_rappen_holds" CHECK("reporting_years"."third_party_rappen" >= 0),
	CONSTRAINT "reporting_years_third_party_corrected_rappen_holds" CHECK("reporting_years"."third_party_corrected_rappen" >= 0),
	CONSTRAINT "reporting_years_begun_at_holds" CHECK("reporting_years"."begun_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "reporting_years_filed_at_holds" CHECK("reporting_years"."filed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "reporting_years_second_review_asked_holds" CHECK("reporting_years"."second_review_asked" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `one_reporting_year_per_dossier_and_year` ON `reporting_years` (`dossier_id`,`year`);--> statement-breakpoint
CREATE INDEX `reporting_years_in_a_state` ON `reporting_years` (`state`,`year`);--> statement-breakpoint
CREATE TABLE `settlements` (
	`reporting_year_id` text PRIMARY KEY NOT NULL,
	`settlement` text NOT NULL,
	`final_rappen` integer NOT NULL,
	`settled_at` text NOT NULL,
	FOREIGN KEY (`reporting_year_id`) REFERENCES `reporting_years`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "settlements_final_rappen_holds" CHECK("settlements"."final_rappen" >= 0),
	CONSTRAINT "settlements_settled_at_holds" CHECK("settlements"."settled_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE TABLE `checklist_entries` (
	`dossier_id` text NOT NULL,
	`rule` text NOT NULL,
	`verdict` text NOT NULL,
	`remark` text NOT NULL,
	`checked_by` text NOT NULL,
	`checked_at` text NOT NULL,
	PRIMARY KEY(`dossier_id`, `rule`),
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`checked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "checklist_entries_rule_holds" CHECK("checklist_entries"."rule" IN ('B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B8', 'B9', 'B10', 'B11', 'B12', 'B13')),
	CONSTRAINT "checklist_entries_verdict_holds" CHECK("checklist_entries"."verdict" IN ('fulfilled', 'not_fulfilled', 'not_applicable')),
	CONSTRAINT "checklist_entries_checked_at_holds" CHECK("checklist_entries"."checked_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE TABLE `completion_answers` (
	`request_id` text NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`answered_by` text NOT NULL,
	`answered_at` text NOT NULL,
	PRIMARY KEY(`request_id`, `number`),
	FOREIGN KEY (`request_id`) REFERENCES `completion_requests`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`answered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "completion_answers_number_holds" CHECK("completion_answers"."number" >= 0),
	CONSTRAINT "completion_answers_answered_at_holds" CHECK("completion_answers"."answered_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE TABLE `completion_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`year` integer,
	`ground` text NOT NULL,
	`reason` text NOT NULL,
	`items` text NOT NULL,
	`due_on` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`closed_at` text,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "completion_requests_ground_holds" CHECK("completion_requests"."ground" IN ('incorrect', 'incomplete', 'outdated')),
	CONSTRAINT "completion_requests_due_on_holds" CHECK("completion_requests"."due_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "completion_requests_created_at_holds" CHECK("completion_requests"."created_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "completion_requests_closed_at_holds" CHECK("completion_requests"."closed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `requests_of_a_dossier` ON `completion_requests` (`dossier_id`);--> statement-breakpoint
CREATE TABLE `hand_overs` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`matter` text NOT NULL,
	`year` integer,
	`version` integer NOT NULL,
	`given_by` text NOT NULL,
	`given_to` text,
	`words` text NOT NULL,
	`given_at` text NOT NULL,
	`taken_back_at` text,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`given_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`given_to`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "hand_overs_matter_holds" CHECK("hand_overs"."matter" IN ('application', 'agreement', 'report')),
	CONSTRAINT "hand_overs_given_at_holds" CHECK("hand_overs"."given_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "hand_overs_taken_back_at_holds" CHECK("hand_overs"."taken_back_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "a_report_names_its_year" CHECK(("hand_overs"."matter" = 'report') = ("hand_overs"."year" IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `hand_overs_of_a_dossier` ON `hand_overs` (`dossier_id`,`given_at`);--> statement-breakpoint
CREATE TABLE `notes` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`text` text NOT NULL,
	`author` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`author`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "notes_at_holds" CHECK("notes"."at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `notes_on_a_dossier` ON `notes` (`dossier_id`,`at`);--> statement-breakpoint
CREATE TABLE `parked_forms` (
	`browser_hash` text NOT NULL,
	`path` text NOT NULL,
	`user_id` text NOT NULL,
	`fields` text NOT NULL,
	`expires_at` text NOT NULL,
	PRIMARY KEY(`browser_hash`, `user_id`, `path`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "parked_forms_expires_at_holds" CHECK("parked_forms"."expires_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`key` text PRIMARY KEY NOT NULL,
	`window_started_at` text NOT NULL,
	`attempts` integer NOT NULL,
	`last_allowed_at` text,
	CONSTRAINT "rate_limits_window_started_at_holds" CHECK("rate_limits"."window_started_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "rate_limits_last_allowed_at_holds" CHECK("rate_limits"."last_allowed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`user_agent` text NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "sessions_created_at_holds" CHECK("sessions"."created_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "sessions_last_seen_at_holds" CHECK("sessions"."last_seen_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "sessions_expires_at_holds" CHECK("sessions"."expires_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_of_a_person` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `sign_in_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`browser_hash` text NOT NULL,
	`return_to` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	`mailed` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "sign_in_links_expires_at_holds" CHECK("sign_in_links"."expires_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "sign_in_links_used_at_holds" CHECK("sign_in_links"."used_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "sign_in_links_mailed_holds" CHECK("sign_in_links"."mailed" IN (0, 1))
) STRICT;
