ALTER TABLE `account_lines` ADD `corrected_from_rappen` integer CONSTRAINT "account_lines_corrected_from_rappen_holds" CHECK("corrected_from_rappen" >= 0);--> statement-breakpoint
ALTER TABLE `added_costs` ADD `corrected_from_rappen` integer CONSTRAINT "added_costs_corrected_from_rappen_holds" CHECK("corrected_from_rappen" >= 0);--> statement-breakpoint
ALTER TABLE `reporting_years` ADD `third_party_corrected_from_rappen` integer CONSTRAINT "reporting_years_third_party_corrected_from_rappen_holds" CHECK("third_party_corrected_from_rappen" >= 0);
