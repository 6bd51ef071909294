ALTER TABLE `calculations` ADD `credit_reason` text DEFAULT '' NOT NULL;
--> statement-breakpoint
DROP TRIGGER `calculations_stay_what_they_are`;
--> statement-breakpoint
CREATE TRIGGER `calculations_stay_what_they_are` BEFORE UPDATE ON `calculations`
WHEN OLD.`rowid` IS NOT NEW.`rowid` OR OLD.`id` IS NOT NEW.`id` OR OLD.`dossier_id` IS NOT NEW.`dossier_id`
  OR OLD.`computed_by` IS NOT NEW.`computed_by` OR OLD.`computed_at` IS NOT NEW.`computed_at`
  OR OLD.`settings_version` IS NOT NEW.`settings_version` OR OLD.`credit_reason` IS NOT NEW.`credit_reason`
BEGIN SELECT RAISE(ABORT, 'a pinned calculation is never edited'); END;
