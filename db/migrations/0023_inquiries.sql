CREATE TABLE `inquiries` (
	`id` text PRIMARY KEY NOT NULL,
	`bfs_number` integer NOT NULL,
	`dossier_id` text,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`section` text,
	`year` integer,
	`side` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` text NOT NULL,
	`state` text NOT NULL,
	`waits_since` text,
	`changed_at` text NOT NULL,
	`assignee_id` text,
	FOREIGN KEY (`bfs_number`) REFERENCES `municipalities`(`bfs_number`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`asked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`assignee_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "inquiries_kind_holds" CHECK("inquiries"."kind" <> '' AND "inquiries"."kind" NOT GLOB '*[^a-z-]*'),
	CONSTRAINT "inquiries_section_holds" CHECK("inquiries"."section" <> '' AND "inquiries"."section" NOT GLOB '*[^a-z-]*'),
	CONSTRAINT "inquiries_side_holds" CHECK("inquiries"."side" IN ('municipality', 'canton')),
	CONSTRAINT "inquiries_asked_at_holds" CHECK("inquiries"."asked_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "inquiries_state_holds" CHECK("inquiries"."state" IN ('open', 'answered', 'closed')),
	CONSTRAINT "inquiries_waits_since_holds" CHECK("inquiries"."waits_since" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "inquiries_changed_at_holds" CHECK("inquiries"."changed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "an_open_inquiry_waits" CHECK(("inquiries"."state" = 'open') = ("inquiries"."waits_since" IS NOT NULL)),
	CONSTRAINT "a_section_is_one_of_a_dossier" CHECK("inquiries"."section" IS NULL OR "inquiries"."dossier_id" IS NOT NULL),
	CONSTRAINT "a_year_is_one_of_a_dossier" CHECK("inquiries"."year" IS NULL OR "inquiries"."dossier_id" IS NOT NULL)
) STRICT;
--> statement-breakpoint
CREATE INDEX `inquiries_of_a_municipality` ON `inquiries` (`bfs_number`);--> statement-breakpoint
CREATE INDEX `inquiries_of_a_dossier` ON `inquiries` (`dossier_id`);--> statement-breakpoint
CREATE INDEX `inquiries_that_wait` ON `inquiries` (`state`,`waits_since`);--> statement-breakpoint
CREATE TABLE `inquiry_files` (
	`document_id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`message_id`) REFERENCES `inquiry_messages`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `files_of_a_message` ON `inquiry_files` (`message_id`);--> statement-breakpoint
CREATE TABLE `inquiry_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`inquiry_id` text NOT NULL,
	`number` integer NOT NULL,
	`side` text NOT NULL,
	`bfs_number` integer,
	`text` text NOT NULL,
	`author` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`inquiry_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`bfs_number`) REFERENCES `municipalities`(`bfs_number`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`author`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "inquiry_messages_side_holds" CHECK("inquiry_messages"."side" IN ('municipality', 'canton')),
	CONSTRAINT "inquiry_messages_at_holds" CHECK("inquiry_messages"."at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "a_municipality_writes_for_itself" CHECK(("inquiry_messages"."side" = 'municipality') = ("inquiry_messages"."bfs_number" IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `one_message_per_number` ON `inquiry_messages` (`inquiry_id`,`number`);--> statement-breakpoint
CREATE TABLE `inquiry_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`inquiry_id` text NOT NULL,
	`text` text NOT NULL,
	`author` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`inquiry_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`author`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "inquiry_notes_at_holds" CHECK("inquiry_notes"."at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `notes_on_an_inquiry` ON `inquiry_notes` (`inquiry_id`,`at`);--> statement-breakpoint
CREATE TABLE `inquiry_withdrawals` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`document_id` text,
	`reason` text NOT NULL,
	`withdrawn_by` text NOT NULL,
	`withdrawn_at` text NOT NULL,
	FOREIGN KEY (`message_id`) REFERENCES `inquiry_messages`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "inquiry_withdrawals_withdrawn_at_holds" CHECK("inquiry_withdrawals"."withdrawn_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "a_withdrawal_bears_its_name" CHECK("inquiry_withdrawals"."id" = coalesce("inquiry_withdrawals"."document_id", "inquiry_withdrawals"."message_id"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `withdrawals_of_a_message` ON `inquiry_withdrawals` (`message_id`);--> statement-breakpoint
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
	CONSTRAINT "documents_slot_holds" CHECK("__new_documents"."slot" IN ('structure_evidence', 'resolution', 'foundation_paper', 'completion', 'agreement_issued', 'agreement_signed', 'agreement_countersigned', 'agreement_amended', 'amendment', 'ledger', 'receipt', 'settlement', 'message')),
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
CREATE TABLE `__new_audit_events` (
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
	`basis` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "audit_events_at_holds" CHECK("__new_audit_events"."at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "audit_events_machine_holds" CHECK("__new_audit_events"."machine" IN ('dossier', 'reportingYear', 'tranche', 'claim', 'accountChange', 'amendment', 'proposal', 'checklist', 'note', 'inquiry', 'programme', 'municipality', 'role', 'person'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_audit_events`("sequence", "at", "actor_id", "actor_name", "machine", "record_id", "dossier_id", "action", "from_state", "to_state", "reason", "data", "basis", "previous_hash", "hash") SELECT "sequence", "at", "actor_id", "actor_name", "machine", "record_id", "dossier_id", "action", "from_state", "to_state", "reason", "data", "basis", "previous_hash", "hash" FROM `audit_events`;--> statement-breakpoint
DROP TABLE `audit_events`;--> statement-breakpoint
ALTER TABLE `__new_audit_events` RENAME TO `audit_events`;--> statement-breakpoint
CREATE INDEX `events_of_a_dossier` ON `audit_events` (`dossier_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_event_per_hash` ON `audit_events` (`hash`);
--> statement-breakpoint
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
CREATE TRIGGER `audit_events_are_never_changed` BEFORE UPDATE ON `audit_events`
BEGIN SELECT RAISE(ABORT, 'audit events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_events_are_never_deleted` BEFORE DELETE ON `audit_events`
BEGIN SELECT RAISE(ABORT, 'audit events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_events_are_never_replaced` BEFORE INSERT ON `audit_events`
WHEN EXISTS (SELECT 1 FROM `audit_events` WHERE `rowid` = NEW.`rowid` OR `hash` = NEW.`hash`)
BEGIN SELECT RAISE(ABORT, 'audit events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `inquiries_are_never_deleted` BEFORE DELETE ON `inquiries`
BEGIN SELECT RAISE(ABORT, 'an inquiry is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `inquiries_are_never_replaced` BEFORE INSERT ON `inquiries`
WHEN EXISTS (SELECT 1 FROM `inquiries` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'an inquiry is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `inquiries_stay_what_was_asked` BEFORE UPDATE ON `inquiries`
WHEN OLD.`rowid` IS NOT NEW.`rowid` OR OLD.`id` IS NOT NEW.`id` OR OLD.`bfs_number` IS NOT NEW.`bfs_number`
  OR OLD.`dossier_id` IS NOT NEW.`dossier_id` OR OLD.`kind` IS NOT NEW.`kind` OR OLD.`subject` IS NOT NEW.`subject`
  OR OLD.`section` IS NOT NEW.`section` OR OLD.`year` IS NOT NEW.`year` OR OLD.`side` IS NOT NEW.`side`
  OR OLD.`asked_by` IS NOT NEW.`asked_by` OR OLD.`asked_at` IS NOT NEW.`asked_at`
BEGIN SELECT RAISE(ABORT, 'what an inquiry is about is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `inquiry_messages_are_never_deleted` BEFORE DELETE ON `inquiry_messages`
BEGIN SELECT RAISE(ABORT, 'a message is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `inquiry_messages_are_never_replaced` BEFORE INSERT ON `inquiry_messages`
WHEN EXISTS (SELECT 1 FROM `inquiry_messages` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`
  OR (`inquiry_id` = NEW.`inquiry_id` AND `number` = NEW.`number`))
BEGIN SELECT RAISE(ABORT, 'a message is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `inquiry_messages_are_never_changed` BEFORE UPDATE ON `inquiry_messages`
BEGIN SELECT RAISE(ABORT, 'a message is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `inquiry_files_are_never_deleted` BEFORE DELETE ON `inquiry_files`
BEGIN SELECT RAISE(ABORT, 'a file of a message is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `inquiry_files_are_never_replaced` BEFORE INSERT ON `inquiry_files`
WHEN EXISTS (SELECT 1 FROM `inquiry_files` WHERE `rowid` = NEW.`rowid` OR `document_id` = NEW.`document_id`)
BEGIN SELECT RAISE(ABORT, 'a file of a message is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `inquiry_files_are_never_changed` BEFORE UPDATE ON `inquiry_files`
BEGIN SELECT RAISE(ABORT, 'a file of a message is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `inquiry_withdrawals_are_never_deleted` BEFORE DELETE ON `inquiry_withdrawals`
BEGIN SELECT RAISE(ABORT, 'a withdrawal is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `inquiry_withdrawals_are_never_replaced` BEFORE INSERT ON `inquiry_withdrawals`
WHEN EXISTS (SELECT 1 FROM `inquiry_withdrawals` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a withdrawal is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `inquiry_withdrawals_are_never_changed` BEFORE UPDATE ON `inquiry_withdrawals`
BEGIN SELECT RAISE(ABORT, 'a withdrawal is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `inquiry_notes_are_never_deleted` BEFORE DELETE ON `inquiry_notes`
BEGIN SELECT RAISE(ABORT, 'a note is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `inquiry_notes_are_never_replaced` BEFORE INSERT ON `inquiry_notes`
WHEN EXISTS (SELECT 1 FROM `inquiry_notes` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a note is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `inquiry_notes_are_never_changed` BEFORE UPDATE ON `inquiry_notes`
BEGIN SELECT RAISE(ABORT, 'a note is never edited'); END;
