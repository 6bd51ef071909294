CREATE TABLE `settings_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`period_id` text NOT NULL,
	`changes` text NOT NULL,
	`reason` text NOT NULL,
	`valid_from` text NOT NULL,
	`follows` text,
	`decided_by` text,
	`decided_at` text NOT NULL,
	`second_by` text,
	`second_at` text,
	`ended` text,
	`ended_by` text,
	`ended_at` text,
	`ending_reason` text DEFAULT '' NOT NULL,
	`number` integer,
	`in_force_at` text,
	`settings` text,
	`office` text,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`follows`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`second_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ended_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "settings_versions_valid_from_holds" CHECK("settings_versions"."valid_from" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "settings_versions_decided_at_holds" CHECK("settings_versions"."decided_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "settings_versions_second_at_holds" CHECK("settings_versions"."second_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "settings_versions_ended_holds" CHECK("settings_versions"."ended" IN ('withdrawn', 'declined')),
	CONSTRAINT "settings_versions_ended_at_holds" CHECK("settings_versions"."ended_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "settings_versions_in_force_at_holds" CHECK("settings_versions"."in_force_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "a_version_in_force_has_its_state" CHECK(("settings_versions"."number" IS NULL) = ("settings_versions"."settings" IS NULL)),
	CONSTRAINT "a_version_ends_or_comes_into_force" CHECK("settings_versions"."number" IS NULL OR "settings_versions"."ended" IS NULL)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `one_version_per_number` ON `settings_versions` (`period_id`,`number`);--> statement-breakpoint
ALTER TABLE `calculations` ADD `settings_version` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
CREATE TRIGGER `settings_versions_are_never_deleted` BEFORE DELETE ON `settings_versions`
BEGIN SELECT RAISE(ABORT, 'a version of the settings is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `settings_versions_are_never_replaced` BEFORE INSERT ON `settings_versions`
WHEN EXISTS (SELECT 1 FROM `settings_versions` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`
  OR (`period_id` = NEW.`period_id` AND `number` = NEW.`number`))
BEGIN SELECT RAISE(ABORT, 'a version of the settings is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `settings_versions_stay_what_was_decided` BEFORE UPDATE ON `settings_versions`
WHEN OLD.`rowid` IS NOT NEW.`rowid` OR OLD.`id` IS NOT NEW.`id` OR OLD.`period_id` IS NOT NEW.`period_id`
  OR OLD.`changes` IS NOT NEW.`changes` OR OLD.`reason` IS NOT NEW.`reason` OR OLD.`valid_from` IS NOT NEW.`valid_from`
  OR OLD.`follows` IS NOT NEW.`follows` OR OLD.`decided_by` IS NOT NEW.`decided_by` OR OLD.`decided_at` IS NOT NEW.`decided_at`
  OR OLD.`number` IS NOT NULL OR OLD.`ended` IS NOT NULL
  OR (OLD.`second_at` IS NOT NULL AND (OLD.`second_by` IS NOT NEW.`second_by` OR OLD.`second_at` IS NOT NEW.`second_at`))
BEGIN SELECT RAISE(ABORT, 'a version of the settings is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `periods_in_force_keep_their_settings` BEFORE UPDATE ON `periods`
WHEN OLD.`state` = 'in_force' AND NEW.`state` = 'in_force'
  AND (OLD.`settings` IS NOT NEW.`settings` OR OLD.`office` IS NOT NEW.`office`)
BEGIN SELECT RAISE(ABORT, 'the settings of a period in force change by a further version'); END;
--> statement-breakpoint
DROP TRIGGER `calculations_stay_what_they_are`;
--> statement-breakpoint
CREATE TRIGGER `calculations_stay_what_they_are` BEFORE UPDATE ON `calculations`
WHEN OLD.`rowid` IS NOT NEW.`rowid` OR OLD.`id` IS NOT NEW.`id` OR OLD.`dossier_id` IS NOT NEW.`dossier_id`
  OR OLD.`computed_by` IS NOT NEW.`computed_by` OR OLD.`computed_at` IS NOT NEW.`computed_at`
  OR OLD.`settings_version` IS NOT NEW.`settings_version`
BEGIN SELECT RAISE(ABORT, 'a pinned calculation is never edited'); END;
