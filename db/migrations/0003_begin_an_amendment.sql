CREATE TABLE `amendment_acceptances` (
	`id` text PRIMARY KEY NOT NULL,
	`amendment_id` text NOT NULL,
	`bfs_number` integer NOT NULL,
	`declaration` text NOT NULL,
	`accepted_by` text NOT NULL,
	`accepted_at` text NOT NULL,
	FOREIGN KEY (`amendment_id`) REFERENCES `amendments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`bfs_number`) REFERENCES `municipalities`(`bfs_number`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`accepted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "amendment_acceptances_accepted_at_holds" CHECK("amendment_acceptances"."accepted_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `one_acceptance_per_person` ON `amendment_acceptances` (`amendment_id`,`bfs_number`,`accepted_by`);--> statement-breakpoint
CREATE TABLE `amendment_resolutions` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`bfs_number` integer NOT NULL,
	`body` text NOT NULL,
	`resolved_on` text NOT NULL,
	`business_number` text NOT NULL,
	`amount_rappen` integer NOT NULL,
	`from_year` integer NOT NULL,
	`to_year` integer NOT NULL,
	`document_id` text NOT NULL,
	`handed_in_by` text NOT NULL,
	`handed_in_at` text NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`bfs_number`) REFERENCES `municipalities`(`bfs_number`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`handed_in_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "amendment_resolutions_resolved_on_holds" CHECK("amendment_resolutions"."resolved_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "amendment_resolutions_amount_rappen_holds" CHECK("amendment_resolutions"."amount_rappen" >= 0),
	CONSTRAINT "amendment_resolutions_handed_in_at_holds" CHECK("amendment_resolutions"."handed_in_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `amendment_resolutions_of_a_dossier` ON `amendment_resolutions` (`dossier_id`);--> statement-breakpoint
CREATE TEMP TABLE `accepted_before` AS
SELECT a.`id`, p.`lead_bfs_number`, a.`state`, a.`first_accepted_by`, a.`first_accepted_at`, a.`first_declaration`, a.`answered_by`, a.`answered_at`, a.`declaration`
FROM `amendments` a JOIN `dossiers` d ON d.`id` = a.`dossier_id` JOIN `parties` p ON p.`id` = d.`party_id`;
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_amendments` (
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
	`side` text DEFAULT 'canton' NOT NULL,
	`answered_by` text,
	`answered_at` text,
	`declaration` text,
	`answer` text DEFAULT '' NOT NULL,
	`in_force_at` text,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agreement_document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`proposed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`answered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "amendments_kind_holds" CHECK("__new_amendments"."kind" IN ('amount', 'term', 'members', 'budget', 'measures')),
	CONSTRAINT "amendments_state_holds" CHECK("__new_amendments"."state" IN ('proposed', 'accepted', 'in_force', 'declined', 'withdrawn')),
	CONSTRAINT "amendments_effective_on_holds" CHECK("__new_amendments"."effective_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "amendments_proposed_at_holds" CHECK("__new_amendments"."proposed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "amendments_side_holds" CHECK("__new_amendments"."side" IN ('municipality', 'canton')),
	CONSTRAINT "amendments_answered_at_holds" CHECK("__new_amendments"."answered_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "amendments_in_force_at_holds" CHECK("__new_amendments"."in_force_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_amendments`("id", "dossier_id", "number", "kind", "state", "version", "reason", "effective_on", "change", "data", "document_id", "agreement_document_id", "proposed_by", "proposed_at", "side", "answered_by", "answered_at", "declaration", "answer", "in_force_at") SELECT "id", "dossier_id", "number", "kind", "state", "version", "reason", "effective_on", "change", "data", "document_id", "agreement_document_id", "proposed_by", "proposed_at", 'canton', "answered_by", "answered_at", "declaration", "answer", "in_force_at" FROM `amendments`;--> statement-breakpoint
DROP TABLE `amendments`;--> statement-breakpoint
ALTER TABLE `__new_amendments` RENAME TO `amendments`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `one_amendment_per_number` ON `amendments` (`dossier_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_open_amendment` ON `amendments` (`dossier_id`) WHERE "amendments"."state" IN ('proposed', 'accepted');--> statement-breakpoint
ALTER TABLE `measures` ADD `from_year` integer;--> statement-breakpoint
ALTER TABLE `measures` ADD `until_year` integer;
--> statement-breakpoint
INSERT INTO `amendment_acceptances` (`id`, `amendment_id`, `bfs_number`, `declaration`, `accepted_by`, `accepted_at`)
SELECT `id` || '-1', `id`, `lead_bfs_number`, `first_declaration`, `first_accepted_by`, `first_accepted_at`
FROM `accepted_before` WHERE `first_accepted_by` IS NOT NULL AND `first_declaration` IS NOT NULL;
--> statement-breakpoint
INSERT INTO `amendment_acceptances` (`id`, `amendment_id`, `bfs_number`, `declaration`, `accepted_by`, `accepted_at`)
SELECT `id` || '-2', `id`, `lead_bfs_number`, `declaration`, `answered_by`, `answered_at`
FROM `accepted_before` WHERE `state` IN ('accepted', 'in_force') AND `answered_by` IS NOT NULL AND `declaration` IS NOT NULL;
--> statement-breakpoint
DROP TABLE `accepted_before`;
--> statement-breakpoint
CREATE TRIGGER `acceptances_are_never_changed` BEFORE UPDATE ON `amendment_acceptances`
BEGIN SELECT RAISE(ABORT, 'an acceptance is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `acceptances_are_never_deleted` BEFORE DELETE ON `amendment_acceptances`
BEGIN SELECT RAISE(ABORT, 'an acceptance is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `acceptances_are_never_replaced` BEFORE INSERT ON `amendment_acceptances`
WHEN EXISTS (SELECT 1 FROM `amendment_acceptances` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`
OR (`amendment_id` = NEW.`amendment_id` AND `bfs_number` = NEW.`bfs_number` AND `accepted_by` = NEW.`accepted_by`))
BEGIN SELECT RAISE(ABORT, 'an acceptance is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `later_resolutions_are_never_changed` BEFORE UPDATE ON `amendment_resolutions`
BEGIN SELECT RAISE(ABORT, 'a resolution for an amendment is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `later_resolutions_are_never_deleted` BEFORE DELETE ON `amendment_resolutions`
BEGIN SELECT RAISE(ABORT, 'a resolution for an amendment is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `later_resolutions_are_never_replaced` BEFORE INSERT ON `amendment_resolutions`
WHEN EXISTS (SELECT 1 FROM `amendment_resolutions` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a resolution for an amendment is never replaced'); END;
