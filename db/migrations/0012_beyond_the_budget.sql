CREATE TABLE `added_costs` (
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
	CONSTRAINT "added_costs_category_holds" CHECK("added_costs"."category" IN ('projects', 'counselling', 'contact_point', 'personnel', 'not_eligible')),
	CONSTRAINT "added_costs_declared_rappen_holds" CHECK("added_costs"."declared_rappen" >= 0),
	CONSTRAINT "added_costs_corrected_rappen_holds" CHECK("added_costs"."corrected_rappen" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `added_costs_of_a_year` ON `added_costs` (`reporting_year_id`);--> statement-breakpoint
CREATE TABLE `added_measures` (
	`id` text PRIMARY KEY NOT NULL,
	`reporting_year_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`funding_area` integer NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`reporting_year_id`) REFERENCES `reporting_years`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `added_measures_of_a_year` ON `added_measures` (`reporting_year_id`);