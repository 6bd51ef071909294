-- Versions that were there before have been in force; SQLite takes a CHECK of its own with a further column.
ALTER TABLE `distribution_keys` ADD `name` text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE `distribution_keys` ADD `state` text DEFAULT 'in_force' NOT NULL CONSTRAINT "distribution_keys_state_holds" CHECK("state" IN ('draft', 'proposed', 'in_force'));
--> statement-breakpoint
ALTER TABLE `distribution_keys` ADD `proposed_by` text REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict;
--> statement-breakpoint
ALTER TABLE `distribution_keys` ADD `proposed_at` text CONSTRAINT "distribution_keys_proposed_at_holds" CHECK("proposed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z') CONSTRAINT "a_key_is_proposed_by_somebody" CHECK(("proposed_by" IS NULL) = ("proposed_at" IS NULL));
--> statement-breakpoint
ALTER TABLE `distribution_keys` ADD `enacted_by` text REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict;
--> statement-breakpoint
ALTER TABLE `distribution_keys` ADD `enacted_at` text CONSTRAINT "distribution_keys_enacted_at_holds" CHECK("enacted_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z') CONSTRAINT "a_key_is_enacted_by_somebody" CHECK(("enacted_by" IS NULL) = ("enacted_at" IS NULL));
--> statement-breakpoint
DROP TRIGGER `keys_in_use_are_never_changed`;
--> statement-breakpoint
CREATE TRIGGER `keys_in_use_are_never_changed` BEFORE UPDATE ON `distribution_keys`
WHEN EXISTS (SELECT 1 FROM `calculations` WHERE `key_id` = OLD.`id`) AND (OLD.`key` IS NOT NEW.`key` OR OLD.`state` IS NOT NEW.`state`
  OR OLD.`period_id` IS NOT NEW.`period_id` OR OLD.`version` IS NOT NEW.`version` OR OLD.`legal_basis` IS NOT NEW.`legal_basis`
  OR OLD.`reason` IS NOT NEW.`reason` OR OLD.`in_force_from` IS NOT NEW.`in_force_from` OR OLD.`confirmed_at` IS NOT NEW.`confirmed_at`
  OR OLD.`enacted_by` IS NOT NEW.`enacted_by` OR OLD.`enacted_at` IS NOT NEW.`enacted_at`)
BEGIN SELECT RAISE(ABORT, 'a distribution key in use is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `keys_in_force_stay_what_they_are` BEFORE UPDATE ON `distribution_keys`
WHEN OLD.`state` = 'in_force' AND OLD.`enacted_at` IS NOT NULL AND (OLD.`key` IS NOT NEW.`key` OR OLD.`period_id` IS NOT NEW.`period_id`
  OR OLD.`version` IS NOT NEW.`version` OR (NEW.`state` = 'in_force' AND (OLD.`legal_basis` IS NOT NEW.`legal_basis`
  OR OLD.`reason` IS NOT NEW.`reason` OR OLD.`in_force_from` IS NOT NEW.`in_force_from`)))
BEGIN SELECT RAISE(ABORT, 'a distribution key in force is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `calculations_rest_on_a_key_in_force` BEFORE INSERT ON `calculations`
WHEN (SELECT `state` FROM `distribution_keys` WHERE `id` = NEW.`key_id`) <> 'in_force'
BEGIN SELECT RAISE(ABORT, 'a calculation rests on a key in force'); END;
