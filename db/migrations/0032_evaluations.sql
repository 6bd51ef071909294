CREATE TABLE `evaluations` (
	`id` text PRIMARY KEY NOT NULL,
	`evaluation_id` text,
	`version` integer NOT NULL,
	`act` text NOT NULL,
	`period_id` text NOT NULL,
	`title` text NOT NULL,
	`evaluator` text NOT NULL,
	`evaluated_on` text NOT NULL,
	`findings` text NOT NULL,
	`document_id` text,
	`reason` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` text NOT NULL,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`written_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "evaluations_act_holds" CHECK("evaluations"."act" IN ('record', 'change', 'withdraw', 'restore')),
	CONSTRAINT "evaluations_evaluated_on_holds" CHECK("evaluations"."evaluated_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "evaluations_written_at_holds" CHECK("evaluations"."written_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "a_later_version_names_its_evaluation" CHECK(("evaluations"."version" = 1) = ("evaluations"."evaluation_id" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `evaluations_of_a_period` ON `evaluations` (`period_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_evaluation_per_version` ON `evaluations` (`evaluation_id`,`version`);--> statement-breakpoint
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
	CONSTRAINT "documents_slot_holds" CHECK("__new_documents"."slot" IN ('structure_evidence', 'resolution', 'foundation_paper', 'completion', 'agreement_issued', 'agreement_signed', 'agreement_countersigned', 'agreement_amended', 'amendment', 'ledger', 'receipt', 'settlement', 'chain_step', 'message', 'programme')),
	CONSTRAINT "documents_sha256_holds" CHECK(length("__new_documents"."sha256") = 64),
	CONSTRAINT "documents_uploaded_at_holds" CHECK("__new_documents"."uploaded_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "documents_removed_at_holds" CHECK("__new_documents"."removed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "documents_scan_holds" CHECK("__new_documents"."scan" IN ('waiting', 'clean', 'infected', 'made_here')),
	CONSTRAINT "documents_scanned_at_holds" CHECK("__new_documents"."scanned_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "a_slot_says_whether_it_is_of_a_dossier" CHECK(("__new_documents"."slot" IN ('message', 'programme')) = ("__new_documents"."dossier_id" IS NULL))
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
CREATE TRIGGER `evaluations_are_never_changed` BEFORE UPDATE ON `evaluations`
BEGIN SELECT RAISE(ABORT, 'a version of an evaluation is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `evaluations_are_never_deleted` BEFORE DELETE ON `evaluations`
BEGIN SELECT RAISE(ABORT, 'a version of an evaluation is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `evaluations_are_never_replaced` BEFORE INSERT ON `evaluations`
WHEN EXISTS (SELECT 1 FROM `evaluations` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`
  OR (`evaluation_id` = NEW.`evaluation_id` AND `version` = NEW.`version`))
BEGIN SELECT RAISE(ABORT, 'a version of an evaluation is never replaced'); END;
