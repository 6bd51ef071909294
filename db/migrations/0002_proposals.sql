CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`machine` text NOT NULL,
	`record_id` text NOT NULL,
	`year` integer,
	`action` text NOT NULL,
	`version` integer NOT NULL,
	`input` text NOT NULL,
	`asked` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` text NOT NULL,
	`outcome` text,
	`ended_by` text,
	`ended_at` text,
	`answer` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`proposed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ended_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "proposals_asked_holds" CHECK("proposals"."asked" IN ('second', 'officer', 'signatory')),
	CONSTRAINT "proposals_proposed_at_holds" CHECK("proposals"."proposed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "proposals_outcome_holds" CHECK("proposals"."outcome" IN ('confirmed', 'declined', 'taken_back', 'overtaken')),
	CONSTRAINT "proposals_ended_at_holds" CHECK("proposals"."ended_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "a_proposal_ends_once" CHECK(("proposals"."outcome" IS NULL) = ("proposals"."ended_at" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `proposals_of_a_dossier` ON `proposals` (`dossier_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_open_proposal` ON `proposals` (`record_id`,`action`) WHERE "proposals"."outcome" IS NULL;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
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
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "audit_events_at_holds" CHECK("__new_audit_events"."at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "audit_events_machine_holds" CHECK("__new_audit_events"."machine" IN ('dossier', 'reportingYear', 'tranche', 'claim', 'amendment', 'proposal', 'checklist', 'note', 'programme', 'municipality', 'role', 'person'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_audit_events`("sequence", "at", "actor_id", "actor_name", "machine", "record_id", "dossier_id", "action", "from_state", "to_state", "reason", "data", "previous_hash", "hash") SELECT "sequence", "at", "actor_id", "actor_name", "machine", "record_id", "dossier_id", "action", "from_state", "to_state", "reason", "data", "previous_hash", "hash" FROM `audit_events`;--> statement-breakpoint
DROP TABLE `audit_events`;--> statement-breakpoint
ALTER TABLE `__new_audit_events` RENAME TO `audit_events`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `events_of_a_dossier` ON `audit_events` (`dossier_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_event_per_hash` ON `audit_events` (`hash`);--> statement-breakpoint
CREATE TRIGGER `proposals_are_never_deleted` BEFORE DELETE ON `proposals`
BEGIN SELECT RAISE(ABORT, 'a proposal is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `proposals_are_never_replaced` BEFORE INSERT ON `proposals`
WHEN EXISTS (SELECT 1 FROM `proposals` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a proposal is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `proposals_only_end` BEFORE UPDATE ON `proposals`
WHEN OLD.`outcome` IS NOT NULL OR OLD.`rowid` IS NOT NEW.`rowid` OR OLD.`id` IS NOT NEW.`id` OR OLD.`dossier_id` IS NOT NEW.`dossier_id`
  OR OLD.`machine` IS NOT NEW.`machine` OR OLD.`record_id` IS NOT NEW.`record_id` OR OLD.`year` IS NOT NEW.`year`
  OR OLD.`action` IS NOT NEW.`action` OR OLD.`version` IS NOT NEW.`version` OR OLD.`input` IS NOT NEW.`input`
  OR OLD.`asked` IS NOT NEW.`asked` OR OLD.`proposed_by` IS NOT NEW.`proposed_by` OR OLD.`proposed_at` IS NOT NEW.`proposed_at`
BEGIN SELECT RAISE(ABORT, 'a proposal is never edited'); END;
