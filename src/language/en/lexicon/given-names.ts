/** Common first names of many countries: the capitalised word behind one is a surname, though a town may have it too. */
export const GIVEN_NAMES: readonly string[] = (
  "Aaron Abdallah Abdel Abdul Abdullah Abigail Adam Ahmad Ahmed Aisha Al Alain Alan Albert Alberto Alejandro " +
  "Aleksei Alex Alexander Alexei Alexis Alfredo Ali Alice Alistair Alonzo Amanda Amber Amina Amit Amy Ana " +
  "Anastasia Anatoly Andre Andrea Andrei Andres Andrew Andrey Andrii Andy Angel Angela Angus Anil Ann Anna " +
  "Anthony Antonio Anwar Ariel Arthur Arturo Arun Ashley Ashraf Asia Asif Austin Avi Ayman Ban Barack " +
  "Barbara Barry Bashar Ben Benazir Benjamin Bernard Bernie Bertie Beth Bethany Betty Beverly Bilal Bill Billy " +
  "Blake Bob Bobby Boris Brad Bradley Brandon Brenda Brett Brian Brittany Brooke Bruce Bryan Bush Caleb " +
  "Calvin Cameron Carl Carla Carlos Carmen Carol Carolyn Carson Carter Catherine Cedric Cesar Chad Charles Charlotte " +
  "Chase Chelsea Cheryl Chester Cheyenne Chris Christian Christina Christine Christopher Clarence Claude Clayton Clement Clifford Clinton " +
  "Clive Cody Cole Colin Condoleezza Connor Conor Craig Crystal Curtis Cynthia Dakota Dallas Dan Dana Daniel " +
  "Danielle Darnell Darren Dave David Dean Deandre Deborah Debra Declan Deng Denise Dennis Denys Derek Derrick " +
  "Desmond Devin Devon Diana Diane Dick Diego Dieter Dmitri Dmitry Dmytro Don Donald Donna Doris Douglas " +
  "Dustin Dylan Eamon Ed Eduardo Edward Ehud Elena Elijah Elizabeth Emily Emma Emmanuel Enda Enrique Eric " +
  "Ernest Ernesto Ethan Eugene Evan Evelyn Evgeny Ewan Faisal Fatima Felipe Fernando Fiona Floyd Frances Francisco " +
  "Francois Frank Fred Gabriel Gareth Garrett Gary Gavin Gennady Geoffrey George Gerald Gerard Gerry Giovanni Giuseppe " +
  "Glenn Gloria Gordon Grace Graham Greg Gregory Guillermo Gustavo Hamid Hamilton Hamish Hamza Hannah Hans Harold " +
  "Harriet Harvey Hassan Heather Hector Heinz Helen Henri Henry Herbert Hillary Hosni Houston Hu Hugo Hunter " +
  "Hussein Ian Ibrahim Ignacio Igor Ihor Imran India Indira Irina Irma Iryna Isabel Isabella Ivan Ivanka " +
  "Jack Jackson Jacob Jacqueline Jacques Jamal James Jane Janet Janice Jared Jason Javier Jean Jeff Jeffrey " +
  "Jennifer Jeremy Jerome Jerry Jesse Jessica Jesus Jiang Jim Joan Joe John Jonathan Jordan Jorge Jose " +
  "Joseph Josh Joshua Joyce Juan Judith Judy Julia Julie Julio Junichiro Jurgen Justin Kamala Kareem Karen " +
  "Karim Karl Kate Katherine Kathleen Kathryn Kayla Keith Kelly Ken Kenneth Kerry Kevin Khaled Khalid Kim " +
  "Kimberly Klaus Konstantin Kyle Lamar Larry Laura Lauren Laurent Lawrence Layla Lee Leelah Leila Leo Leon " +
  "Leonard Leroy Lester Liam Lincoln Linda Lisa Lloyd Logan Lorenzo Lori Louis Luca Lucia Lucy Luis " +
  "Luke Madison Mahmoud Maksim Malik Manmohan Manuel Mao Marcel Marco Marcos Marcus Margaret Maria Marie Marilyn " +
  "Mario Mark Martha Martin Marvin Mary Maryam Mason Matt Matteo Matthew Maurice Max Maxim Megan Melania " +
  "Melissa Melvin Michael Michel Michelle Miguel Mike Mikhail Milton Mitt Mohamed Mohammad Mohammed Moon Moshe Muammar " +
  "Muhammad Mustafa Mykhailo Mykola Naftali Nancy Narendra Nasser Natalia Natalie Nathan Nathaniel Nawaz Neil Neville Newt " +
  "Nguyen Niamh Nicholas Nick Nicolas Nicole Nigel Nikolai Noah Norman Obama Oksana Oleg Oleksandr Oleksii Oleksiy " +
  "Olena Olga Oliver Olivia Olivier Omar Orlando Osama Oscar Otto Owen Pablo Padraig Pamela Paolo Paris " +
  "Park Pat Patricia Patrick Paul Pavel Pedro Pervez Peter Petro Philip Philippe Phillip Pierre Pilar Preston " +
  "Priya Rachel Rafael Rahul Rajiv Ralph Ramesh Ramon Rand Randy Rashid Raul Ravi Ray Raymond Rebecca " +
  "Reginald Rhys Ricardo Richard Rick Rob Robert Roberto Robin Rodrigo Roger Roman Romney Ron Ronald Rosa " +
  "Roy Ruben Rubio Rudy Ruslan Russell Rustem Ruth Ryan Saddam Saeed Said Salem Sam Samantha Samir " +
  "Samuel Sandra Sanjay Santiago Sara Sarah Savannah Scott Seamus Sean Sergei Sergey Sergio Serhii Serhiy Seth " +
  "Sharon Shawn Shimon Shinzo Shirley Sierra Silvio Simon Siobhan Sonia Sophia Stanley Stefan Stephanie Stephen Steve " +
  "Steven Stuart Suresh Susan Svetlana Sydney Tara Tariq Tatiana Ted Teresa Terrell Terrence Terry Theresa Thomas " +
  "Tim Timothy Tipper Todd Tom Tony Tran Trenton Trevor Tyler Tyrone Valery Vasily Vernon Victor Victoria " +
  "Vijay Viktor Vince Vincent Virginia Vitali Vitaliy Vladimir Volodymyr Walid Walter Wayne Wen William Willie Winston " +
  "Wolfgang Xi Yair Yasser Yelena Yevgeny Yitzhak Yoshihiko Yousef Youssef Yulia Yuri Yurii Yusuf Yvette Zachary " +
  "Zainab Ziad " +
  "Abdelaziz Abdelkarim Abdelrahman Abdulaziz Abdulkarim Abdulrahman Abeer Abel Abelardo Adalberto Adel Adham " +
  "Adnan Adolfo Adrian Adriana Agustin Ahlam Alaa Alba Alcides Aldo Alfonso Alicia Alirio Alonso Alvaro Amado " +
  "Amal Amalia Amani Amer Amilcar Amira Amjad Amna Amparo Anabel Anas Anibal Anselmo Antonia Antonieta Aquiles " +
  "Araceli Armando Arnoldo Arnulfo Arsenio Artemio Arwa Asaad Asma Asmaa Assad Atef Atilio Augusto Aurelio " +
  "Awad Aya Ayat Ayoub Azucena Azza Baltazar Baraa Bartolome Basel Basem Bashir Bassam Batoul Bayan Beatriz " +
  "Belisario Benito Bernabe Bernarda Bernardo Berta Bertha Blanca Bonifacio Braulio Camila Camilo Candido " +
  "Carlota Carolina Cecilia Cecilio Celina Celso Cipriano Ciro Claudia Claudio Clemente Conchita Cristian " +
  "Cristina Cristobal Dalia Damaso Damian Dario Deema Delfina Delia Demetrio Dima Dina Dionisio Domingo Dora " +
  "Duaa Edgar Edgardo Edilberto Edilma Edmundo Efrain Efren Ehab Eladio Elba Elias Eligio Elisa Eliseo Eloy " +
  "Elsa Elvira Eman Emilia Emiliano Emilio Enriqueta Epifanio Erasmo Ermelinda Ernestina Essam Esteban Estela " +
  "Ester Esther Eufemia Eugenia Eugenio Eulalia Eusebio Eva Evaristo Eyad Ezequiel Fabian Fabio Fabiola " +
  "Facundo Fadel Fadi Fadwa Fahd Faiz Farah Faraj Fares Faris Farouk Fathi Fausto Fawzi Federico Feliciano " +
  "Feras Fermin Fidel Flavio Fortunato Fuad Fulgencio Gabriela Genaro Genoveva Gerardo German Gerson Ghada " +
  "Ghassan Ghazal Gilberto Gilda Gines Gonzalo Graciela Gregoria Gregorio Griselda Gumercindo Hadeel Hadi " +
  "Hafez Haitham Hajar Hakim Hala Halima Hamad Hamdan Hamdi Hana Hanaa Hanan Haneen Hani Hanin Harb Hasan " +
  "Hashem Hatem Haya Hayat Haytham Hazem Heba Heberto Heliodoro Hermes Herminia Herminio Hernan Hernando Hiba " +
  "Hilario Hilda Hipolito Hisham Hoda Homero Horacio Hortensia Hossam Huda Humberto Hussam Ihab Ilham Iman " +
  "Inas Ines Inocencio Irene Iris Isaac Isaias Isidro Ismael Ismail Ivonne Iyad Jaafar Jaber Jacinto Jacobo " +
  "Jaime Jairo Jalal Jameel Jamil Jamila Jana Jenaro Jeronimo Joaquin Joaquina Jonas Josefa Josefina Josue " +
  "Joud Jouri Juana Juanita Juri Justino Juvenal Kamal Kamel Kanan Karam Khadija Khalil Khamis Kinan Ladislao " +
  "Lamia Lana Layan Lazaro Leandro Leonardo Leoncio Leonel Leonidas Leonor Leopoldo Leticia Libardo Lidia " +
  "Ligia Lilia Liliana Lina Lisandro Lorena Lourdes Lucas Luciano Lucila Lucio Lucrecia Luisa Lujain Luz " +
  "Macario Maha Mahdi Maher Mahmud Maisa Maisara Majd Majdi Majed Malak Manal Mansour Manuela Marah Marcela " +
  "Marcelino Marcelo Marcial Margarita Mariam Mariano Maribel Maricela Marina Marisol Marta Marwa Marwan Mateo " +
  "Matias Matilde Mauricio Maximiliano Maysoon Mazen Melchor Melida Minerva Mira Miriam Mirta Moatasem Moataz " +
  "Moaz Mohanad Mohannad Moises Mona Monica Montaser Mousa Muath Muhannad Mukhtar Munir Munther Musa Mutasim " +
  "Nabil Nada Nader Nadia Nadine Nael Nahed Naim Naji Najwa Narciso Nasr Nawal Nelly Nestor Nicanor Nicolasa " +
  "Nidal Nidia Nisreen Noel Noemi Noor Nora Norberto Norma Nour Noura Obaida Octavio Odilia Ofelia Omaima " +
  "Omaira Orfilia Osvaldo Oswaldo Othman Otilia Pascual Patricio Paula Paulina Paulino Placido Policarpo " +
  "Porfirio Prudencio Qasem Quintin Qusai Raafat Raed Raghad Rahaf Rahma Ramez Rami Ramiro Ramzi Rana Rania " +
  "Raquel Rasha Rashad Rasmi Rawan Rayan Raymundo Razan Reem Rehab Reham Reinaldo Reynaldo Riad Rigoberto Rima " +
  "Rita Rocio Rodolfo Rogelio Rolando Romulo Ronaldo Roque Rosalia Rosalinda Rosaura Rosendo Roxana Ruba " +
  "Rufina Rufino Ruperto Ruqayya Saad Saadi Saber Sabino Sabri Sadiq Safa Safaa Sahar Salah Salama Saleh Salim " +
  "Salma Salman Salomon Salustiano Salwa Sama Samah Sameh Sami Samira Sanaa Saqr Saturnino Saul Sawsan " +
  "Sebastian Serafin Servando Severino Shaban Shadi Shahd Shaima Sharif Shatha Shireen Silverio Silvestre " +
  "Silvia Simeon Sixto Sobhi Sofia Suad Suhail Suhaila Sulaiman Suleiman Sumaya Taha Tahani Taher Tala Talal " +
  "Tamer Taqi Tareq Tasneem Tawfiq Teodoro Teofilo Thaer Tiberio Timoteo Tobias Tomas Toribio Tulio Ubaida " +
  "Ubaldo Ulises Umar Valentin Valerio Veronica Vicenta Vicente Victorino Vidal Vilma Vinicio Violeta Virgilio " +
  "Wael Wafa Wafaa Wajdi Waleed Warda Wasim Wassim Wilfredo Wilmer Wisam Wissam Ximena Yahya Yaqoub Yara Yasin " +
  "Yasmeen Yasmin Yassin Yazan Yehia Yolanda Younis Yousra Yusra Zaher Zahra Zaid Zain Zakaria Zaki Zeina " +
  "Zeinab Zenaida Zeyad Ziyad Zoila Zulma"
).split(" ")
