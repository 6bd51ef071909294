CREATE TABLE `calendar_feeds` (
	`user_id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
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
	CONSTRAINT "deputy_begins_on_a_day" CHECK("deputies"."from_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "deputy_ends_on_a_day" CHECK("deputies"."to_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "deputy_ends_after_its_start" CHECK("deputies"."to_on" >= "deputies"."from_on"),
	CONSTRAINT "nobody_is_their_own_deputy" CHECK("deputies"."user_id" <> "deputies"."deputy_id")
) STRICT;
--> statement-breakpoint
CREATE INDEX `deputies_of_a_person` ON `deputies` (`user_id`,`to_on`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_deadlines` (
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
	`opened_at` text,
	`hold_declined_at` text,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "deadline_is_of_a_known_kind" CHECK("__new_deadlines"."kind" IN ('annual_report', 'completion_request', 'resolution', 'signature', 'claim', 'end_of_agreement')),
	CONSTRAINT "deadline_has_a_legal_day" CHECK("__new_deadlines"."legal_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "deadline_has_an_effective_day" CHECK("__new_deadlines"."effective_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_deadlines`("id", "dossier_id", "kind", "subject_id", "year", "legal_on", "effective_on", "met_at", "cancelled_at", "sequence") SELECT "id", "dossier_id", "kind", "subject_id", "year", "legal_on", "effective_on", "met_at", "cancelled_at", "sequence" FROM `deadlines`;--> statement-breakpoint
DROP TABLE `deadlines`;--> statement-breakpoint
ALTER TABLE `__new_deadlines` RENAME TO `deadlines`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `one_deadline_per_subject` ON `deadlines` (`kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `deadlines_by_day` ON `deadlines` (`effective_on`);--> statement-breakpoint
ALTER TABLE `users` ADD `bounced_at` text;--> statement-breakpoint
ALTER TABLE `users` ADD `bounce_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `digest_muted` integer DEFAULT false NOT NULL;