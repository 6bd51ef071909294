PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_reporting_years` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`year` integer NOT NULL,
	`state` text DEFAULT 'scheduled' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`entitlement_rappen` integer NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`third_party_rappen` integer,
	`third_party_corrected_rappen` integer,
	`third_party_correction_reason` text DEFAULT '' NOT NULL,
	`begun_at` text,
	`filed_at` text,
	`decided_by` text,
	`second_review_asked` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "reporting_years_state_holds" CHECK("__new_reporting_years"."state" IN ('scheduled', 'open', 'submitted', 'in_review', 'returned', 'second_review', 'approved', 'ex_officio', 'settled')),
	CONSTRAINT "reporting_years_entitlement_rappen_holds" CHECK("__new_reporting_years"."entitlement_rappen" >= 0),
	CONSTRAINT "reporting_years_third_party_rappen_holds" CHECK("__new_reporting_years"."third_party_rappen" >= 0),
	CONSTRAINT "reporting_years_third_party_corrected_rappen_holds" CHECK("__new_reporting_years"."third_party_corrected_rappen" >= 0),
	CONSTRAINT "reporting_years_begun_at_holds" CHECK("__new_reporting_years"."begun_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "reporting_years_filed_at_holds" CHECK("__new_reporting_years"."filed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "reporting_years_second_review_asked_holds" CHECK("__new_reporting_years"."second_review_asked" IN (0, 1))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_reporting_years`("id", "dossier_id", "year", "state", "version", "entitlement_rappen", "summary", "third_party_rappen", "third_party_corrected_rappen", "third_party_correction_reason", "begun_at", "filed_at", "decided_by", "second_review_asked") SELECT "id", "dossier_id", "year", "state", "version", "entitlement_rappen", "summary", "third_party_rappen", "third_party_corrected_rappen", "third_party_correction_reason", "begun_at", "filed_at", "decided_by", "second_review_asked" FROM `reporting_years`;--> statement-breakpoint
DROP TABLE `reporting_years`;--> statement-breakpoint
ALTER TABLE `__new_reporting_years` RENAME TO `reporting_years`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `one_reporting_year_per_dossier_and_year` ON `reporting_years` (`dossier_id`,`year`);--> statement-breakpoint
CREATE INDEX `reporting_years_in_a_state` ON `reporting_years` (`state`,`year`);