CREATE TABLE `chain_records` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`calculation_id` text NOT NULL,
	`chain_id` text NOT NULL,
	`step` text NOT NULL,
	`outcome` text NOT NULL,
	`takes_back` text,
	`decided_on` text,
	`business_number` text DEFAULT '' NOT NULL,
	`document_id` text,
	`words` text DEFAULT '' NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`calculation_id`) REFERENCES `calculations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`chain_id`) REFERENCES `chains`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`takes_back`) REFERENCES `chain_records`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "chain_records_step_holds" CHECK("chain_records"."step" <> '' AND "chain_records"."step" NOT GLOB '*[^a-z0-9_-]*'),
	CONSTRAINT "chain_records_outcome_holds" CHECK("chain_records"."outcome" IN ('recorded', 'sent_back', 'taken_back')),
	CONSTRAINT "chain_records_decided_on_holds" CHECK("chain_records"."decided_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "chain_records_recorded_at_holds" CHECK("chain_records"."recorded_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "what_takes_back_names_it" CHECK(("chain_records"."outcome" = 'taken_back') = ("chain_records"."takes_back" IS NOT NULL)),
	CONSTRAINT "what_is_recorded_has_its_day" CHECK(("chain_records"."outcome" = 'recorded') = ("chain_records"."decided_on" IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `chain_records_of_a_dossier` ON `chain_records` (`dossier_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `a_record_is_taken_back_once` ON `chain_records` (`takes_back`);--> statement-breakpoint
CREATE TABLE `chains` (
	`id` text PRIMARY KEY NOT NULL,
	`period_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`begun_by` text,
	`begun_at` text NOT NULL,
	`legal_basis` text DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`in_force_by` text,
	`in_force_at` text,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`begun_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`in_force_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "chains_begun_at_holds" CHECK("chains"."begun_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "chains_in_force_at_holds" CHECK("chains"."in_force_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "a_chain_in_force_says_why" CHECK(("chains"."in_force_at" IS NULL) = ("chains"."reason" = '') AND ("chains"."in_force_at" IS NULL) = ("chains"."legal_basis" = ''))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `one_chain_per_version` ON `chains` (`period_id`,`version`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_documents` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text,
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
	CONSTRAINT "documents_slot_holds" CHECK("__new_documents"."slot" IN ('structure_evidence', 'resolution', 'foundation_paper', 'completion', 'agreement_issued', 'agreement_signed', 'agreement_countersigned', 'agreement_amended', 'amendment', 'ledger', 'receipt', 'settlement', 'chain_step', 'message')),
	CONSTRAINT "documents_sha256_holds" CHECK(length("__new_documents"."sha256") = 64),
	CONSTRAINT "documents_uploaded_at_holds" CHECK("__new_documents"."uploaded_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "documents_removed_at_holds" CHECK("__new_documents"."removed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "documents_scan_holds" CHECK("__new_documents"."scan" IN ('waiting', 'clean', 'infected', 'made_here')),
	CONSTRAINT "documents_scanned_at_holds" CHECK("__new_documents"."scanned_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "only_a_message_lies_in_no_dossier" CHECK(("__new_documents"."slot" = 'message') = ("__new_documents"."dossier_id" IS NULL))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_documents`("id", "dossier_id", "slot", "bfs_number", "year", "file_name", "media_type", "size", "sha256", "storage_name", "fingerprint", "uploaded_by", "uploaded_at", "removed_at", "scan", "scanned_at", "scan_finding") SELECT "id", "dossier_id", "slot", "bfs_number", "year", "file_name", "media_type", "size", "sha256", "storage_name", "fingerprint", "uploaded_by", "uploaded_at", "removed_at", "scan", "scanned_at", "scan_finding" FROM `documents`;--> statement-breakpoint
DROP TABLE `documents`;--> statement-breakpoint
ALTER TABLE `__new_documents` RENAME TO `documents`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `documents_of_a_dossier` ON `documents` (`dossier_id`,`slot`);--> statement-breakpoint
CREATE INDEX `documents_by_hash` ON `documents` (`sha256`);--> statement-breakpoint
CREATE INDEX `documents_by_fingerprint` ON `documents` (`fingerprint`);--> statement-breakpoint
CREATE INDEX `documents_by_scan` ON `documents` (`scan`);--> statement-breakpoint
CREATE TRIGGER `documents_are_never_deleted` BEFORE DELETE ON `documents`
BEGIN SELECT RAISE(ABORT, 'a document is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `documents_are_never_replaced` BEFORE INSERT ON `documents`
WHEN EXISTS (SELECT 1 FROM `documents` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a document is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `documents_stay_what_they_are` BEFORE UPDATE ON `documents`
WHEN OLD.`rowid` IS NOT NEW.`rowid` OR OLD.`id` IS NOT NEW.`id` OR OLD.`dossier_id` IS NOT NEW.`dossier_id` OR OLD.`size` IS NOT NEW.`size` OR OLD.`sha256` IS NOT NEW.`sha256` OR OLD.`storage_name` IS NOT NEW.`storage_name` OR OLD.`uploaded_at` IS NOT NEW.`uploaded_at`
BEGIN SELECT RAISE(ABORT, 'the file of a document is never exchanged'); END;
--> statement-breakpoint
CREATE TRIGGER `chains_in_force_are_never_changed` BEFORE UPDATE ON `chains`
WHEN OLD.`in_force_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a chain in force is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `chains_stay_whose_they_are` BEFORE UPDATE ON `chains`
WHEN OLD.`rowid` IS NOT NEW.`rowid` OR OLD.`id` IS NOT NEW.`id` OR OLD.`period_id` IS NOT NEW.`period_id` OR OLD.`version` IS NOT NEW.`version`
BEGIN SELECT RAISE(ABORT, 'whose chain it is is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `chains_in_force_are_never_deleted` BEFORE DELETE ON `chains`
WHEN OLD.`in_force_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a chain in force is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `a_period_has_one_draft_of_its_chain` BEFORE INSERT ON `chains`
WHEN NEW.`in_force_at` IS NULL AND EXISTS (SELECT 1 FROM `chains` WHERE `period_id` = NEW.`period_id` AND `in_force_at` IS NULL)
BEGIN SELECT RAISE(ABORT, 'a period has one draft of its chain'); END;
--> statement-breakpoint
CREATE TRIGGER `chains_are_never_replaced` BEFORE INSERT ON `chains`
WHEN EXISTS (SELECT 1 FROM `chains` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id` OR (`period_id` = NEW.`period_id` AND `version` = NEW.`version`))
BEGIN SELECT RAISE(ABORT, 'a chain is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `chain_records_are_never_changed` BEFORE UPDATE ON `chain_records`
BEGIN SELECT RAISE(ABORT, 'what a body has done is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `chain_records_are_never_deleted` BEFORE DELETE ON `chain_records`
BEGIN SELECT RAISE(ABORT, 'what a body has done is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `chain_records_are_never_replaced` BEFORE INSERT ON `chain_records`
WHEN EXISTS (SELECT 1 FROM `chain_records` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id` OR `takes_back` = NEW.`takes_back`)
BEGIN SELECT RAISE(ABORT, 'what a body has done is never replaced'); END;
