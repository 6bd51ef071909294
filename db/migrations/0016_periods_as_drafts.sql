-- Periods that were there before have been in force; SQLite takes a CHECK of its own with a further column.
ALTER TABLE `periods` ADD `state` text DEFAULT 'in_force' NOT NULL CONSTRAINT "periods_state_holds" CHECK("state" IN ('draft', 'in_force'));
--> statement-breakpoint
ALTER TABLE `periods` ADD `legal_basis` text DEFAULT '' NOT NULL;
--> statement-breakpoint
CREATE TRIGGER `periods_in_force_are_never_deleted` BEFORE DELETE ON `periods`
WHEN OLD.`state` = 'in_force'
BEGIN SELECT RAISE(ABORT, 'a period in force is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `periods_are_never_replaced` BEFORE INSERT ON `periods`
WHEN EXISTS (SELECT 1 FROM `periods` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a period is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `periods_stay_which_they_are` BEFORE UPDATE ON `periods`
WHEN OLD.`rowid` IS NOT NEW.`rowid` OR OLD.`id` IS NOT NEW.`id`
BEGIN SELECT RAISE(ABORT, 'a period is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `periods_in_force_stay_what_they_are` BEFORE UPDATE ON `periods`
WHEN OLD.`state` = 'in_force' AND (OLD.`name` IS NOT NEW.`name` OR OLD.`starts_on` IS NOT NEW.`starts_on`
  OR OLD.`ends_on` IS NOT NEW.`ends_on` OR OLD.`legal_basis` IS NOT NEW.`legal_basis`)
BEGIN SELECT RAISE(ABORT, 'a period in force keeps its name, its days and its legal basis'); END;
--> statement-breakpoint
CREATE TRIGGER `periods_in_use_stay_in_force` BEFORE UPDATE ON `periods`
WHEN OLD.`state` = 'in_force' AND NEW.`state` = 'draft' AND (EXISTS (SELECT 1 FROM `dossiers` WHERE `period_id` = OLD.`id`)
  OR EXISTS (SELECT 1 FROM `late_openings` WHERE `period_id` = OLD.`id`))
BEGIN SELECT RAISE(ABORT, 'a period in use stays in force'); END;
