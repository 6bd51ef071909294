CREATE TABLE `account_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`state` text DEFAULT 'requested' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`reason` text NOT NULL,
	`document_id` text NOT NULL,
	`requested_by` text NOT NULL,
	`requested_at` text NOT NULL,
	`confirmed_at` text,
	`phoned` integer,
	`in_force_on` text,
	`in_force_at` text,
	`answer` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`requested_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "account_changes_state_holds" CHECK("account_changes"."state" IN ('requested', 'confirmed', 'in_force', 'refused', 'withdrawn', 'stopped')),
	CONSTRAINT "account_changes_requested_at_holds" CHECK("account_changes"."requested_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "account_changes_confirmed_at_holds" CHECK("account_changes"."confirmed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "account_changes_phoned_holds" CHECK("account_changes"."phoned" IN (0, 1)),
	CONSTRAINT "account_changes_in_force_on_holds" CHECK("account_changes"."in_force_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "account_changes_in_force_at_holds" CHECK("account_changes"."in_force_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `account_changes_by_day` ON `account_changes` (`state`,`in_force_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_open_account_change` ON `account_changes` (`dossier_id`) WHERE "account_changes"."state" IN ('requested', 'confirmed');--> statement-breakpoint
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
	`basis` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "audit_events_at_holds" CHECK("__new_audit_events"."at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "audit_events_machine_holds" CHECK("__new_audit_events"."machine" IN ('dossier', 'reportingYear', 'tranche', 'claim', 'accountChange', 'amendment', 'proposal', 'checklist', 'note', 'programme', 'municipality', 'role', 'person'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_audit_events`("sequence", "at", "actor_id", "actor_name", "machine", "record_id", "dossier_id", "action", "from_state", "to_state", "reason", "data", "basis", "previous_hash", "hash") SELECT "sequence", "at", "actor_id", "actor_name", "machine", "record_id", "dossier_id", "action", "from_state", "to_state", "reason", "data", "basis", "previous_hash", "hash" FROM `audit_events`;--> statement-breakpoint
DROP TABLE `audit_events`;--> statement-breakpoint
ALTER TABLE `__new_audit_events` RENAME TO `audit_events`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `events_of_a_dossier` ON `audit_events` (`dossier_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_event_per_hash` ON `audit_events` (`hash`);
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
CREATE TRIGGER `account_changes_are_never_deleted` BEFORE DELETE ON `account_changes`
BEGIN SELECT RAISE(ABORT, 'a change of an account is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `account_changes_are_never_replaced` BEFORE INSERT ON `account_changes`
WHEN EXISTS (SELECT 1 FROM `account_changes` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`
  OR (`dossier_id` = NEW.`dossier_id` AND `state` IN ('requested', 'confirmed') AND NEW.`state` IN ('requested', 'confirmed')))
BEGIN SELECT RAISE(ABORT, 'a change of an account is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `account_changes_stay_what_was_asked` BEFORE UPDATE ON `account_changes`
WHEN OLD.`rowid` IS NOT NEW.`rowid` OR OLD.`id` IS NOT NEW.`id` OR OLD.`dossier_id` IS NOT NEW.`dossier_id`
  OR OLD.`before` IS NOT NEW.`before` OR OLD.`after` IS NOT NEW.`after` OR OLD.`reason` IS NOT NEW.`reason`
  OR OLD.`requested_by` IS NOT NEW.`requested_by` OR OLD.`requested_at` IS NOT NEW.`requested_at`
  OR (OLD.`confirmed_at` IS NOT NULL AND (OLD.`confirmed_at` IS NOT NEW.`confirmed_at` OR OLD.`in_force_on` IS NOT NEW.`in_force_on`))
  OR (OLD.`in_force_at` IS NOT NULL AND OLD.`in_force_at` IS NOT NEW.`in_force_at`)
BEGIN SELECT RAISE(ABORT, 'a change of an account is never edited'); END;
