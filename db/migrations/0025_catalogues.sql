CREATE TABLE `catalogues` (
	`id` text PRIMARY KEY NOT NULL,
	`period_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`begun_by` text,
	`begun_at` text NOT NULL,
	`legal_basis` text DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`in_force_by` text,
	`in_force_at` text,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`begun_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`in_force_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "catalogues_begun_at_holds" CHECK("catalogues"."begun_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "catalogues_in_force_at_holds" CHECK("catalogues"."in_force_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "a_catalogue_in_force_says_why" CHECK(("catalogues"."in_force_at" IS NULL) = ("catalogues"."reason" = '') AND ("catalogues"."in_force_at" IS NULL) = ("catalogues"."legal_basis" = ''))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `one_catalogue_per_version` ON `catalogues` (`period_id`,`version`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_budget_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`row_number` integer NOT NULL,
	`year` integer NOT NULL,
	`measure_id` text,
	`category` text NOT NULL,
	`label` text NOT NULL,
	`amount_rappen` integer NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "budget_lines_category_holds" CHECK("__new_budget_lines"."category" <> '' AND "__new_budget_lines"."category" NOT GLOB '*[^a-z0-9_-]*'),
	CONSTRAINT "budget_lines_amount_rappen_holds" CHECK("__new_budget_lines"."amount_rappen" >= 0)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_budget_lines`("id", "dossier_id", "row_number", "year", "measure_id", "category", "label", "amount_rappen") SELECT "id", "dossier_id", "row_number", "year", "measure_id", "category", "label", "amount_rappen" FROM `budget_lines`;--> statement-breakpoint
DROP TABLE `budget_lines`;--> statement-breakpoint
ALTER TABLE `__new_budget_lines` RENAME TO `budget_lines`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `one_amount_per_row_and_year` ON `budget_lines` (`dossier_id`,`row_number`,`year`);--> statement-breakpoint
CREATE TABLE `__new_measures` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`funding_area` integer NOT NULL,
	`target_groups` text NOT NULL,
	`goals` text DEFAULT '[]' NOT NULL,
	`key_figures` text NOT NULL,
	`removed_at` text,
	`from_year` integer,
	`until_year` integer,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "measures_removed_at_holds" CHECK("__new_measures"."removed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "measure_lies_in_a_funding_area" CHECK("__new_measures"."funding_area" >= 1)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_measures`("id", "dossier_id", "position", "title", "description", "funding_area", "target_groups", "key_figures", "removed_at", "from_year", "until_year") SELECT "id", "dossier_id", "position", "title", "description", "funding_area", "target_groups", "key_figures", "removed_at", "from_year", "until_year" FROM `measures`;--> statement-breakpoint
DROP TABLE `measures`;--> statement-breakpoint
ALTER TABLE `__new_measures` RENAME TO `measures`;--> statement-breakpoint
CREATE INDEX `measures_of_a_dossier` ON `measures` (`dossier_id`);--> statement-breakpoint
CREATE TABLE `__new_added_costs` (
	`id` text PRIMARY KEY NOT NULL,
	`reporting_year_id` text NOT NULL,
	`position` integer NOT NULL,
	`measure_id` text,
	`category` text NOT NULL,
	`label` text NOT NULL,
	`reason` text NOT NULL,
	`declared_rappen` integer,
	`corrected_rappen` integer,
	`correction_reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`reporting_year_id`) REFERENCES `reporting_years`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "added_costs_category_holds" CHECK("__new_added_costs"."category" <> '' AND "__new_added_costs"."category" NOT GLOB '*[^a-z0-9_-]*'),
	CONSTRAINT "added_costs_declared_rappen_holds" CHECK("__new_added_costs"."declared_rappen" >= 0),
	CONSTRAINT "added_costs_corrected_rappen_holds" CHECK("__new_added_costs"."corrected_rappen" >= 0)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_added_costs`("id", "reporting_year_id", "position", "measure_id", "category", "label", "reason", "declared_rappen", "corrected_rappen", "correction_reason") SELECT "id", "reporting_year_id", "position", "measure_id", "category", "label", "reason", "declared_rappen", "corrected_rappen", "correction_reason" FROM `added_costs`;--> statement-breakpoint
DROP TABLE `added_costs`;--> statement-breakpoint
ALTER TABLE `__new_added_costs` RENAME TO `added_costs`;--> statement-breakpoint
CREATE INDEX `added_costs_of_a_year` ON `added_costs` (`reporting_year_id`);--> statement-breakpoint
ALTER TABLE `dossiers` ADD `catalogue_id` text REFERENCES catalogues(id);--> statement-breakpoint
ALTER TABLE `measure_reports` ADD `goals` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `measure_reports` ADD `contribution` text DEFAULT '' NOT NULL;
--> statement-breakpoint
CREATE TRIGGER `catalogues_in_force_are_never_changed` BEFORE UPDATE ON `catalogues`
WHEN OLD.`in_force_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a catalogue in force is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `catalogues_stay_whose_they_are` BEFORE UPDATE ON `catalogues`
WHEN OLD.`rowid` IS NOT NEW.`rowid` OR OLD.`id` IS NOT NEW.`id` OR OLD.`period_id` IS NOT NEW.`period_id` OR OLD.`version` IS NOT NEW.`version`
BEGIN SELECT RAISE(ABORT, 'whose catalogue it is is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `catalogues_in_force_are_never_deleted` BEFORE DELETE ON `catalogues`
WHEN OLD.`in_force_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a catalogue in force is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `a_period_has_one_draft_of_its_catalogue` BEFORE INSERT ON `catalogues`
WHEN NEW.`in_force_at` IS NULL AND EXISTS (SELECT 1 FROM `catalogues` WHERE `period_id` = NEW.`period_id` AND `in_force_at` IS NULL)
BEGIN SELECT RAISE(ABORT, 'a period has one draft of its catalogue'); END;
--> statement-breakpoint
CREATE TRIGGER `catalogues_are_never_replaced` BEFORE INSERT ON `catalogues`
WHEN EXISTS (SELECT 1 FROM `catalogues` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id` OR (`period_id` = NEW.`period_id` AND `version` = NEW.`version`))
BEGIN SELECT RAISE(ABORT, 'a catalogue is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `dossiers_keep_their_catalogue` BEFORE UPDATE ON `dossiers`
WHEN OLD.`catalogue_id` IS NOT NULL AND OLD.`catalogue_id` IS NOT NEW.`catalogue_id`
BEGIN SELECT RAISE(ABORT, 'the catalogue that a dossier was filed with is never exchanged'); END;
